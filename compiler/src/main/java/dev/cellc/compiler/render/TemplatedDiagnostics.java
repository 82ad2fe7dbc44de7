package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ResourceTemplate;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with the objects that templates of classes and types give. */
final class TemplatedDiagnostics {
    private TemplatedDiagnostics() {}

    /** The same, with the component for which the template was filled in. */
    static Diagnostic usedBy(Diagnostic diagnostic, ComponentDeployment deployment) {
        Diagnostic named = diagnostic.label(
                deployment.release().origin(),
                "used by component `" + deployment.component().component() + "`");
        Span span = diagnostic.span();
        boolean lacksQuotes = diagnostic.code() == DiagnosticCode.WRONG_TEMPLATE_TYPE
                && diagnostic.message().startsWith("expected a string")
                && span.file().text().startsWith("{{", span.start());
        String tag = span.file().text().substring(span.start(), span.end());
        return lacksQuotes ? named.help("a value in quotes is a string: write `\"" + tag + "\"`") : named;
    }

    static Diagnostic notOneObject(ResourceTemplate resource, int documents) {
        String found = documents == 0 ? "nothing" : documents == 1 ? "no object" : documents + " objects";
        return Diagnostic.of(
                        DiagnosticCode.NOT_ONE_OBJECT,
                        resource.id().span(),
                        "resource `" + resource.id().value() + "` gives " + found)
                .help(
                        documents > 1
                                ? "give each object a resource of its own"
                                : "`when` says whether an object is wanted; the template gives one in any case");
    }

    static Diagnostic lacks(ResourceTemplate resource, String field, @Nullable Span place) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_ONE_OBJECT,
                        place == null ? resource.id().span() : place,
                        "the object of resource `" + resource.id().value() + "` has no `" + field + "`")
                .help("every object has `apiVersion`, `kind` and `metadata.name`");
    }

    static Diagnostic illegal(Span place, String what, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME, place, what + ' ' + violation + " and so is illegal in Kubernetes")
                .help("names are lower-case letters, digits, `-` and, for most kinds, `.`");
    }

    static Diagnostic listOfObjects(Expanded object, Span place) {
        return Diagnostic.of(DiagnosticCode.NOT_ONE_OBJECT, place, "a `" + object.kind() + "` is a list and no object")
                .help("give each object a resource of its own");
    }

    static Diagnostic wrongVersion(Expanded object, Span place, String apiVersion) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_WORD,
                        place,
                        "there is no `" + object.kind() + "` in `" + object.apiVersion() + "`")
                .help("write `apiVersion: " + apiVersion + "`");
    }

    static Diagnostic ownName(Scalar name, WorkloadObject object) {
        return Diagnostic.of(
                        DiagnosticCode.IDENTITY_OVERRIDDEN,
                        name.span(),
                        "the " + object.kind() + " that runs the workload is named `" + object.name() + "`, not `"
                                + name.text() + "`")
                .help("leave the name out; `{{component.objectName}}` refers to it");
    }

    static Diagnostic secret(Span kind) {
        return Diagnostic.of(DiagnosticCode.SECRET_IN_TEMPLATE, kind, "the template writes a Secret with values")
                .help("values of secrets stay in a vault: use an ExternalSecret");
    }

    static Diagnostic foreignNamespace(Scalar namespace, String own) {
        return Diagnostic.of(
                        DiagnosticCode.OBJECT_OUTSIDE_THE_CELL,
                        namespace.span(),
                        "the object goes to namespace `" + namespace.text() + "`, outside of the cell")
                .help("leave `namespace` out for `" + own + "`, or allow it with `scope: cluster` on the resource");
    }

    static Diagnostic clusterScoped(Expanded object, Span place) {
        return Diagnostic.of(
                        DiagnosticCode.OBJECT_OUTSIDE_THE_CELL,
                        place,
                        "a `" + object.kind() + "` holds for the whole cluster, not for the cell")
                .help("allow it with `scope: cluster` on the resource, or use a kind that has a namespace");
    }

    static Diagnostic namespaceOfNone(Scalar namespace, Expanded object) {
        return Diagnostic.of(
                        DiagnosticCode.OBJECT_OUTSIDE_THE_CELL,
                        namespace.span(),
                        "a `" + object.kind() + "` belongs to no namespace")
                .help("remove `namespace`");
    }

    static Diagnostic label(Scalar key, String own) {
        return Diagnostic.of(
                        DiagnosticCode.IDENTITY_OVERRIDDEN,
                        key.span(),
                        "label `" + key.text() + "` is `" + own + "` on all objects of the component")
                .help("remove it, or choose another key");
    }

    /** Pods with labels of others would pass for theirs, in this namespace or another. */
    static Diagnostic foreignIdentity(YamlNode.Entry label, ComponentDeployment deployment) {
        return Diagnostic.of(
                        DiagnosticCode.IDENTITY_OVERRIDDEN,
                        label.key().span(),
                        "label `" + label.key().text() + "` makes these pods pass for others")
                .help("remove it; in the cell, `{{component.identity}}` lets pods do what component `"
                        + deployment.component().component() + "` may");
    }

    static Diagnostic amongTheWorkload(YamlNode.Entry first, ComponentDeployment deployment) {
        WorkloadObject object = Objects.requireNonNull(WorkloadObject.of(deployment));
        return Diagnostic.of(
                        DiagnosticCode.IDENTITY_OVERRIDDEN,
                        first.key().span(),
                        "these pods carry all labels of `{{component.selector}}`, and so pass for pods of "
                                + object.kind() + " `" + object.name() + "`")
                .help("write `{{component.identity}}` instead: with it pods do what the component may, and answer no"
                        + " requests to it");
    }

    static Diagnostic lacksTrack(Scalar key, ComponentDeployment deployment) {
        return Diagnostic.of(
                        DiagnosticCode.IDENTITY_OVERRIDDEN,
                        key.span(),
                        "label `" + key.text()
                                + "` alone makes these pods pass for the default track, and this is track `"
                                + deployment.component().track() + "`")
                .help("write `{{component.identity}}` for all labels that say whose pods these are");
    }
}
