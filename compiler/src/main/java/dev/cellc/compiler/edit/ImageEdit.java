package dev.cellc.compiler.edit;

import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskDeclaration;
import dev.cellc.compiler.declaration.ServiceDeclaration;
import dev.cellc.compiler.declaration.WebApplicationDeclaration;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.edit.Edits.ImageRequest;
import dev.cellc.compiler.edit.Edits.Subject;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another image for a container of the Workload that a component runs. */
final class ImageEdit {
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._:/@-]*[A-Za-z0-9])?");

    private final Documents documents;
    private final Owned owned;
    private final ImageRequest request;
    private final Subject subject;

    private ImageEdit(Documents documents, Declarations declarations, ImageRequest request) {
        this.documents = documents;
        this.owned = new Owned(declarations);
        this.request = request;
        this.subject = request.subject();
    }

    static SourceFile of(Documents documents, Declarations declarations, ImageRequest request) throws InputException {
        if (!IMAGE.matcher(request.image()).matches()) {
            throw new InputException(
                    "`" + request.image() + "` is not an image",
                    "write one such as `registry.example/shop/orders:1.4.0`");
        }
        return new ImageEdit(documents, declarations, request).edited();
    }

    private SourceFile edited() throws InputException {
        owned.component(subject);
        WorkloadDeclaration workload = workload();
        Mapping containers = containers(root(workload));
        YamlNode.Entry container = container(containers, workload);
        YamlNode.Entry image = container.value() instanceof Mapping mapping ? mapping.entry("image") : null;
        if (image == null || !(image.value() instanceof Scalar written)) {
            throw new InputException(
                    "container `" + container.key().text() + "` of " + subject.described()
                            + " has no `image`: a DeployableArtifact gives it",
                    "change the artifact that `artifactRef` names");
        }
        return ScalarEdit.replaced(image.key(), written, request.image());
    }

    private WorkloadDeclaration workload() throws InputException {
        List<WorkloadDeclaration> workloads = owned.of(subject, WorkloadDeclaration.class);
        Located<String> named = workloadName();
        List<String> names = new ArrayList<>();
        for (WorkloadDeclaration workload : workloads) {
            String name = workload.header().name().value();
            if (named == null ? workloads.size() == 1 : named.value().equals(name)) {
                return workload;
            }
            names.add("`" + name + "`");
        }
        throw new InputException(
                workloads.isEmpty()
                        ? subject.described() + " has no Workload"
                        : "it cannot be told which Workload of " + subject.described() + " runs",
                workloads.isEmpty()
                        ? "`cellc workload create` writes one"
                        : "name one of " + String.join(", ", names) + " as `workloadName` of its Service");
    }

    /** The Workload that is run, or null where nothing runs one. */
    private @Nullable Located<String> workloadName() {
        for (ServiceDeclaration service : owned.of(subject, ServiceDeclaration.class)) {
            return service.spec().workloadName();
        }
        for (WebApplicationDeclaration application : owned.of(subject, WebApplicationDeclaration.class)) {
            return application.spec().workloadName();
        }
        for (ScheduledTaskDeclaration task : owned.of(subject, ScheduledTaskDeclaration.class)) {
            return task.spec().workloadName();
        }
        return null;
    }

    private Mapping root(OwnedDeclaration declaration) {
        for (Document document : documents.ours()) {
            if (document.root().span().equals(declaration.header().span())) {
                return document.root();
            }
        }
        throw new IllegalStateException("no document at " + declaration.header().span());
    }

    private Mapping containers(Mapping root) throws InputException {
        if (root.get("spec") instanceof Mapping spec && spec.get("containers") instanceof Mapping containers) {
            return containers;
        }
        throw new InputException("the Workload of " + subject.described() + " has no containers", "add one to it");
    }

    private YamlNode.Entry container(Mapping containers, WorkloadDeclaration workload) throws InputException {
        TreeSet<String> names = new TreeSet<>(workload.spec().containers().keys());
        String primary = names.contains("main") || names.isEmpty() ? "main" : names.first();
        String wanted = request.container() == null ? primary : request.container();
        YamlNode.Entry entry = containers.entry(wanted);
        if (entry == null) {
            String near = NearNames.nearest(wanted, names);
            throw new InputException(
                    subject.described() + " has no container `" + wanted + "`",
                    near == null ? "there are: " + String.join(", ", names) : "did you mean `" + near + "`?");
        }
        return entry;
    }
}
