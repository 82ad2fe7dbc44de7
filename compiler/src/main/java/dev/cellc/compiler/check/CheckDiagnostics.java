package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;

/** The wording of this pass. */
final class CheckDiagnostics {
    private CheckDiagnostics() {}

    static Diagnostic illegalName(Located<String> name, String what, String use, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        name.span(),
                        "the name of " + what + " `" + name.value() + "` " + violation + ", which the names of its "
                                + use + " must not")
                .help("use lower-case letters, digits and `-`, starting with a letter, at most 63 characters");
    }

    static Diagnostic reservedName(Located<String> environment) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        environment.span(),
                        "an environment cannot be called `" + environment.value()
                                + "`: that folder of the output is for something else")
                .help("give it another name");
    }

    static Diagnostic illegalHost(Exposure exposure, String label, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        exposure.origin(),
                        "the host `" + exposure.host() + "` is not legal: `" + label + "` " + violation)
                .help("shorten the names of component and project, or mend the virtual host of the data plane");
    }

    static Diagnostic sharedNamespace(Cell second, Cell first) {
        return Diagnostic.of(
                        DiagnosticCode.NAME_COLLISION,
                        second.origins().get(0),
                        "project `" + second.id().project() + "` in environment `"
                                + second.id().environment() + "` and project `"
                                + first.id().project()
                                + "` in environment `" + first.id().environment() + "` give one namespace `"
                                + second.namespace() + "`")
                .label(first.origins().get(0), "the other project")
                .help("rename a project or an environment so that the joined names differ");
    }

    static Diagnostic routeCollision(Exposure second, Exposure first) {
        return Diagnostic.of(
                        DiagnosticCode.ROUTE_COLLISION,
                        second.api().name().span(),
                        "`" + second.host() + second.path() + "` leads to two endpoints")
                .label(first.api().name().span(), "the other one")
                .help("give one of them another `basePath` or `visibility`");
    }
}
