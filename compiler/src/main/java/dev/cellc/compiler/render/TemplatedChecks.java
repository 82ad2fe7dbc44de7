package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.KnownObjects;
import dev.cellc.compiler.kubernetes.TemplateChecker;
import dev.cellc.compiler.naming.NameRule;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an object from a template must not be or say. */
final class TemplatedChecks {
    private static final List<String> SECRET_VALUES = List.of("data", "stringData");

    private final Cell cell;
    private final Deployed deployed;
    private final TemplatedPods pods;
    private final DiagnosticSink sink;
    private boolean sound;

    TemplatedChecks(Deployed deployed, DiagnosticSink sink) {
        this.cell = deployed.cell();
        this.deployed = deployed;
        this.pods = new TemplatedPods(deployed, this::report);
        this.sink = diagnostic -> sink.report(TemplatedDiagnostics.usedBy(diagnostic, deployed.deployment()));
    }

    /** Reports what is wrong; {@code own} is the object that runs the workload, where this is that one. */
    boolean accepts(Expanded object, @Nullable WorkloadObject own) {
        sound = true;
        checkWords(object);
        if (object.kind().endsWith("List") && object.root().get("items") != null) {
            report(TemplatedDiagnostics.listOfObjects(object, place(object, "kind")));
            return false;
        }
        checkKind(object);
        checkName(object, own);
        if (sound) {
            checkNamespace(object);
        }
        if (own == null) {
            pods.check(object, isInCell(object));
        }
        checkLabels(object);
        if (isSecretWithValues(object)) {
            // the values stand in the lines that hold them, so those are not shown
            report(TemplatedDiagnostics.secret(place(object, "kind")));
        }
        return sound;
    }

    /** Names become part of paths, so they are judged before anything else is made of them. */
    private void checkWords(Expanded object) {
        if (!object.apiVersion().matches("([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?v[a-z0-9]+")) {
            report(TemplatedDiagnostics.illegal(place(object, "apiVersion"), "apiVersion", "is no version of an API"));
        }
        if (!object.kind().matches("[A-Z][A-Za-z0-9]*")) {
            report(TemplatedDiagnostics.illegal(place(object, "kind"), "kind", "is no name of a kind"));
        }
        checkWord(object, "name", object.kind().equals("Service") ? NameRule.SERVICE : NameRule.SUBDOMAIN);
        checkWord(object, "namespace", NameRule.LABEL);
    }

    private void checkWord(Expanded object, String field, NameRule rule) {
        if (object.metadata().get(field) instanceof Scalar scalar && !scalar.isNull()) {
            String violation = rule.violation(scalar.text());
            if (violation != null) {
                report(TemplatedDiagnostics.illegal(scalar.span(), "`" + scalar.text() + "`", violation));
            }
        }
    }

    private void checkKind(Expanded object) {
        String known = KnownObjects.apiVersion(object.kind());
        ApiType type = KnownObjects.type(object.apiVersion(), object.kind());
        if (type != null) {
            TemplateChecker.check(object.root(), type, this::report);
        } else if (known != null && KnownObjects.isOfKubernetes(KnownObjects.group(object.apiVersion()))) {
            report(TemplatedDiagnostics.wrongVersion(object, place(object, "apiVersion"), known));
        } else {
            TemplateChecker.checkScalars(object.root(), this::report);
        }
    }

    private static Span place(Expanded object, String field) {
        return Objects.requireNonNull(object.root().get(field)).span();
    }

    private void checkName(Expanded object, @Nullable WorkloadObject own) {
        Scalar name = object.name();
        if (own == null && name == null) {
            report(TemplatedDiagnostics.lacks(object.template(), "metadata.name", null));
        } else if (own != null && name != null && !name.text().equals(own.name())) {
            report(TemplatedDiagnostics.ownName(name, own));
        }
    }

    private void checkNamespace(Expanded object) {
        boolean free = object.template().mayLeaveTheCell();
        boolean clusterScoped = KnownObjects.isClusterScoped(object.apiVersion(), object.kind());
        if (clusterScoped && !free) {
            report(TemplatedDiagnostics.clusterScoped(object, place(object, "kind")));
        }
        if (!(object.metadata().get("namespace") instanceof Scalar namespace)) {
            return;
        }
        if (clusterScoped && free) {
            report(TemplatedDiagnostics.namespaceOfNone(namespace, object));
        } else if (!free && !namespace.text().equals(cell.namespace())) {
            report(TemplatedDiagnostics.foreignNamespace(namespace, cell.namespace()));
        }
    }

    private boolean isInCell(Expanded object) {
        return !(object.metadata().get("namespace") instanceof Scalar namespace)
                || namespace.text().equals(cell.namespace());
    }

    private void checkLabels(Expanded object) {
        Tree.Obj labels = deployed.labelsOf(object.kind());
        if (object.metadata().get("labels") instanceof Mapping written) {
            for (YamlNode.Entry entry : written.entries()) {
                if (labels.get(entry.key().text()) instanceof Tree.Text own
                        && !(entry.value() instanceof Scalar scalar
                                && scalar.text().equals(own.value()))) {
                    report(TemplatedDiagnostics.label(entry.key(), own.value()));
                }
            }
        }
    }

    private static boolean isSecretWithValues(Expanded object) {
        return object.kind().equals("Secret")
                && KnownObjects.group(object.apiVersion()).isEmpty()
                && SECRET_VALUES.stream().anyMatch(field -> object.root().get(field) != null);
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
