package dev.cellc.compiler.resolve;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.Collection;

/** The wording of what concerns builds. */
final class BuildDiagnostics {
    private BuildDiagnostics() {}

    static Diagnostic noBuildPlane(Located<String> build, String organization) {
        return Diagnostic.of(
                        DiagnosticCode.BUILD_RUNS_NOWHERE,
                        build.span(),
                        "build `" + build.value() + "` runs nowhere: organization `" + organization
                                + "` has no BuildPlane")
                .help("declare a BuildPlane, or leave builds to something else");
    }

    static Diagnostic severalBuildPlanes(Located<String> build, String project, Collection<String> planes) {
        return Diagnostic.of(
                        DiagnosticCode.BUILD_PLANE_NOT_CHOSEN,
                        build.span(),
                        "builds of project `" + project + "` could run on several build planes: `"
                                + String.join("`, `", planes) + "`")
                .help("choose one by `buildPlaneRef` of the project, or call one of them `default`");
    }

    static Diagnostic otherEngine(Located<String> engine, String ours) {
        return bad(engine, "build engine `" + engine.value() + "` is not supported")
                .help("builds are carried out by `" + ours + "`: write that, or leave `engine` out");
    }

    static Diagnostic repeatedParameter(Located<String> name, Span first) {
        return bad(name, "parameter `" + name.value() + "` is set twice")
                .label(first, "first set here")
                .help("keep one of them");
    }

    static Diagnostic ownParameter(Located<String> name) {
        return bad(name, "parameter `" + name.value() + "` is not for the author to set")
                .help("it follows from the repository and the component of the build");
    }

    static Diagnostic unknownParameter(Located<String> name, Located<String> template, Collection<String> known) {
        return bad(name, "build template `" + template.value() + "` has no parameter `" + name.value() + "`")
                .help(ResolveDiagnostics.candidates(name.value(), known, "it takes none"));
    }

    /** Until a build runs, what a Component leaves out does no harm. */
    static Diagnostic missingParameter(String name, Located<String> template, boolean isRun) {
        return bad(template, "build template `" + template.value() + "` needs parameter `" + name + "`")
                .as(isRun ? Severity.ERROR : Severity.WARNING)
                .help("add it to `parameters` with a `name` and a `value`");
    }

    private static Diagnostic bad(Located<String> place, String message) {
        return Diagnostic.of(DiagnosticCode.BAD_BUILD, place.span(), message);
    }
}
