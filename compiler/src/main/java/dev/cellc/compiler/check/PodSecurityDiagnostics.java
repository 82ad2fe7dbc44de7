package dev.cellc.compiler.check;

import dev.cellc.compiler.declaration.DataPlaneDeclaration.PodSecurity;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass about what a level of Pod Security does not let in. */
final class PodSecurityDiagnostics {
    private static final String BUILT_IN = "<built-in>/";

    private PodSecurityDiagnostics() {}

    /** What no level but the lowest lets in, and so the one above it does not. */
    static Diagnostic forbidden(Span place, String whose, String field, String value) {
        String what = whose + " has `" + field + "` of `" + value + '`';
        return of(place, what, PodSecurity.BASELINE, "remove it", PodSecurity.PRIVILEGED);
    }

    /** What is fine elsewhere. */
    static Diagnostic unrestricted(Span place, String whose, String field, String value) {
        String opposite = value.equals("true") ? "write `false`" : value.equals("false") ? "write `true`" : "remove it";
        String what = whose + " has `" + field + "` of `" + value + '`';
        return of(place, what, PodSecurity.RESTRICTED, opposite, PodSecurity.BASELINE);
    }

    static Diagnostic volume(Span place, String name, String kind) {
        String what = "volume `" + name + "` is of kind `" + kind + '`';
        boolean isOfNode = kind.equals("hostPath");
        PodSecurity level = isOfNode ? PodSecurity.BASELINE : PodSecurity.RESTRICTED;
        return of(place, what, level, "use another kind", isOfNode ? PodSecurity.PRIVILEGED : PodSecurity.BASELINE);
    }

    private static Diagnostic of(Span place, String what, PodSecurity level, String mend, PodSecurity other) {
        return Diagnostic.of(
                        DiagnosticCode.POD_NOT_LET_IN,
                        place,
                        what + ", which Pod Security level `" + level.text() + "` does not let in")
                .help(mend + ", or run it on a data plane with `podSecurity: " + other.text() + '`');
    }

    /**
     * A class says it for all its workloads; of a built-in one, a workload that needs another. Only a warning, as
     * something in the cluster may add it to pods.
     */
    static Diagnostic lacking(PodContainer container, List<String> lacking) {
        Span shared = container.pod().object().origin().isTemplate()
                ? container.pod().origin()
                : container.pod().deployment().release().workloadClass().span();
        boolean isBuiltIn = shared.file().path().startsWith(BUILT_IN);
        return Diagnostic.of(
                        DiagnosticCode.POD_NOT_LET_IN,
                        isBuiltIn ? container.place() : shared,
                        "container `" + container.name() + "` lacks `" + String.join("`, `", lacking)
                                + "`, which Pod Security level `restricted` demands")
                .as(Severity.WARNING)
                .help(
                        isBuiltIn
                                ? "declare a class, and in its template the `securityContext` of this container"
                                : "write it in the `securityContext` of this container in the template");
    }
}
