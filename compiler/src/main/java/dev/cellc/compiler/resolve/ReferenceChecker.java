package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.BuildPlaneDeclaration;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.ConnectionSpec;
import dev.cellc.compiler.declaration.DataPlaneDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.KubernetesCluster;
import dev.cellc.compiler.declaration.ManagedServiceDeclaration;
import dev.cellc.compiler.declaration.Observer;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.Owner;
import dev.cellc.compiler.declaration.ProjectDeclaration;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.declaration.WorkloadSpec;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the references that no part of the model holds: owners, and those of kinds that render nothing by themselves. */
final class ReferenceChecker {
    /** How many places of one mistake are shown. */
    private static final int SHOWN = 8;

    private final String organization;
    private final Index index;
    private final References references;
    private final Tracks tracks;
    private final DiagnosticSink sink;

    ReferenceChecker(String organization, Index index, References references, Tracks tracks, DiagnosticSink sink) {
        this.organization = organization;
        this.index = index;
        this.references = references;
        this.tracks = tracks;
        this.sink = sink;
    }

    void check() {
        for (Kind kind : Kind.values()) {
            for (Index.Entry entry : index.all(kind, organization)) {
                checkComponent(entry);
                check(entry.declaration());
            }
        }
        index.strays().getOrDefault(organization, List.of()).forEach(entry -> check(entry.declaration()));
        strays().forEach((project, entries) -> sink.report(unknownProject(entries)));
    }

    /** What names a project that is not there, by that project; a component before what belongs to it. */
    private SortedMap<String, List<Index.Entry>> strays() {
        SortedMap<String, List<Index.Entry>> strays = new TreeMap<>();
        for (Index.Entry entry : index.strays().getOrDefault(organization, List.of())) {
            strays.computeIfAbsent(entry.component().project(), key -> new ArrayList<>())
                    .add(entry);
        }
        strays.values().forEach(entries -> entries.sort(Comparator.comparing(Index.Entry::kind)));
        return strays;
    }

    /** One mistake, wherever it is repeated. */
    private Diagnostic unknownProject(List<Index.Entry> entries) {
        Diagnostic diagnostic = references.explain(ownerProject(entries.get(0)), Kind.PROJECT, organization);
        for (Index.Entry entry : entries.subList(1, Math.min(entries.size(), SHOWN))) {
            diagnostic = diagnostic.label(ownerProject(entry).span(), "named here too");
        }
        return diagnostic;
    }

    private void checkComponent(Index.Entry entry) {
        if (entry.declaration() instanceof OwnedDeclaration owned
                && entry.owner() != null
                && references.lookup(entry.owner().project(), Kind.PROJECT, organization) != null) {
            checkComponent(owned, entry.owner());
        }
    }

    private void checkComponent(OwnedDeclaration declaration, ComponentId owner) {
        if (index.find(Kind.COMPONENT, organization, owner.inDefaultTrack(), owner.component()) != null) {
            tracks.check(declaration, owner);
        } else if (!index.isBroken(Kind.COMPONENT, organization, owner.component())) {
            sink.report(references.explainComponent(ownerComponent(declaration), owner));
        }
    }

    private static Located<String> ownerProject(Index.Entry entry) {
        Located<String> written = null;
        if (entry.declaration() instanceof OwnedDeclaration owned && owned.owner() != null) {
            written = owned.owner().projectName();
        } else if (entry.declaration() instanceof ComponentDeclaration component
                && component.spec().owner() != null) {
            written = component.spec().owner().projectName();
        }
        return written != null ? written : label(entry.declaration(), "project");
    }

    private static Located<String> ownerComponent(OwnedDeclaration declaration) {
        Owner owner = declaration.owner();
        return owner != null && owner.componentName() != null ? owner.componentName() : label(declaration, "component");
    }

    private static Located<String> label(Declaration declaration, String name) {
        Located<String> label = declaration.header().labels().get("openchoreo.dev/" + name);
        return label != null ? label : declaration.header().name();
    }

    private void check(Declaration declaration) {
        if (declaration instanceof DataPlaneDeclaration plane) {
            checkCredentials(plane.spec().kubernetesCluster(), plane.spec().observer());
        } else if (declaration instanceof BuildPlaneDeclaration plane) {
            checkCredentials(plane.spec().kubernetesCluster(), plane.spec().observer());
        } else if (declaration instanceof ComponentDeclaration component) {
            resolve(component.spec().componentType(), Kind.COMPONENT_TYPE, ComponentTypeDeclaration.class);
            checkBuild(component.spec().build());
        } else if (declaration instanceof ProjectDeclaration project) {
            resolve(project.spec().buildPlaneRef(), Kind.BUILD_PLANE, BuildPlaneDeclaration.class);
        } else if (declaration instanceof WorkloadDeclaration workload) {
            checkWorkload(workload.spec().workload());
        } else if (declaration instanceof WorkloadBinding binding) {
            checkWorkload(binding.workload());
        }
    }

    /** What a Build that is made of it would be told. */
    private void checkBuild(ComponentDeclaration.@Nullable Build build) {
        if (build != null) {
            new BuildTemplates(false, sink)
                    .arguments(build.templateRef(), build.repository().appPath().value());
        }
    }

    private void checkCredentials(KubernetesCluster cluster, @Nullable Observer observer) {
        if (cluster.credentials() != null && cluster.credentials().clientKey() != null) {
            sink.report(
                    ResolveDiagnostics.inlineCredentials(cluster.credentials().clientKey(), "private key"));
        }
        Observer.Authentication authentication = observer == null ? null : observer.authentication();
        if (authentication != null && authentication.basicAuth() != null) {
            sink.report(ResolveDiagnostics.inlineCredentials(
                    authentication.basicAuth().password(), "password"));
        }
    }

    private void checkWorkload(WorkloadSpec workload) {
        for (Entry<ConnectionSpec> connection : workload.connections().list()) {
            resolve(connection.value().params().service(), Kind.MANAGED_SERVICE, ManagedServiceDeclaration.class);
        }
    }

    private <T extends Declaration> void resolve(@Nullable Located<String> reference, Kind kind, Class<T> type) {
        if (reference != null) {
            references.resolve(reference, kind, organization, type);
        }
    }
}
