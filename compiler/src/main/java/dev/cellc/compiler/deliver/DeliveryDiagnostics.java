package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The wording of this pass. */
final class DeliveryDiagnostics {
    private DeliveryDiagnostics() {}

    static Diagnostic withoutEffect(String field, Located<?> value, DeliveryType type, List<DeliveryType> users) {
        String tools = users.stream().map(user -> '`' + user.text() + '`').collect(Collectors.joining(" or "));
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        value.span(),
                        "`" + field + "` has no effect with delivery by `" + type.text() + "`")
                .help("it is for delivery by " + tools);
    }

    static Diagnostic noRepository(Located<DeliveryType> type) {
        return Diagnostic.of(
                        DiagnosticCode.NO_REPOSITORY,
                        type.span(),
                        "delivery by `" + type.value().text() + "` needs `repoURL`")
                .help("set `delivery.repoURL` in cellc.yaml to the address that the tool reads the manifests from");
    }

    static Diagnostic notReadByFlux(Located<String> url) {
        return Diagnostic.of(
                        DiagnosticCode.REPOSITORY_NOT_READ, url.span(), "Flux does not read from `" + url.value() + "`")
                .help("write it as `https://…`, `ssh://git@host/path`, or `oci://…` for a registry");
    }

    static Diagnostic ambiguousRevision(Located<String> revision, boolean mayName) {
        String branch = "`refs/heads/" + (revision.value().matches("[\\w./-]+") ? revision.value() : "main") + "`";
        String pattern = mayName ? ", with `{environment}` for a branch per environment" : "";
        return Diagnostic.of(
                        DiagnosticCode.AMBIGUOUS_REVISION,
                        revision.span(),
                        "`" + revision.value() + "` is no full name of a branch or tag, and no full commit id")
                .help("write " + branch + pattern + ", a `refs/tags/…`, or 40 hexadecimal digits");
    }

    static Diagnostic noTag(Located<String> revision) {
        return Diagnostic.of(
                        DiagnosticCode.AMBIGUOUS_REVISION,
                        revision.span(),
                        "`" + revision.value() + "` is neither a tag nor a digest of a registry")
                .help("write a tag such as `latest`, or `sha256:` and 64 hexadecimal digits");
    }

    static Diagnostic unknown(Located<String> name, String what, SortedSet<String> known) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.UNKNOWN_REFERENCE, name.span(), "there is no " + what + " `" + name.value() + "`");
        String near = NearNames.nearest(name.value(), known);
        return diagnostic.help(
                near == null ? "there are: " + String.join(", ", known) : "did you mean `" + near + "`?");
    }

    static Diagnostic repeated(Located<String> second, Located<String> first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_ITEM,
                        second.span(),
                        "cluster `" + second.value() + "` is listed twice in `clusters`")
                .label(first.span(), "first listed here")
                .help("keep one of them: Argo CD has one name for a cluster");
    }

    static Diagnostic pattern(Located<String> cluster) {
        return Diagnostic.of(
                        DiagnosticCode.CLUSTER_NAME_IS_PATTERN,
                        cluster.span(),
                        "Argo CD takes `" + cluster.value() + "` for the names of several clusters")
                .help("say what Argo CD calls this one by `delivery.clusters` in cellc.yaml");
    }

    static Diagnostic unreached(List<Unit.Cluster> clusters) {
        Unit.Cluster first = clusters.get(0);
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.CLUSTER_NOT_REACHED,
                first.name().span(),
                "Flux runs in one cluster, and knows no way to " + clusters.size() + " of them: "
                        + clusters.stream()
                                .map(cluster -> '`' + cluster.name().value() + '`')
                                .collect(Collectors.joining(", ")));
        for (Unit.Cluster other : clusters.subList(1, clusters.size())) {
            diagnostic = diagnostic.label(other.name().span(), "another one without a way");
        }
        return diagnostic.help(
                "name the Secret with a kubeconfig by `credentials.secretRef`, for all but the one that Flux runs in");
    }

    /** The first call closes the circle; it is left out. */
    static Diagnostic circle(List<Call> calls) {
        Call closing = calls.get(0);
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.CIRCLE_OF_CELLS,
                closing.connection().name().span(),
                "project `" + closing.consumer().project() + "` does not wait for `"
                        + closing.endpoint().component().project() + "`, which waits for it");
        for (Call call : calls.subList(1, calls.size())) {
            diagnostic = diagnostic.label(
                    call.connection().name().span(),
                    "`" + call.consumer().project() + "` waits for `"
                            + call.endpoint().component().project() + "`");
        }
        return diagnostic.help("nothing forbids it; Flux applies the first without waiting for the second");
    }
}
