package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** Findings of every kind, in a tree at {@code deploy} of its repository with a source called {@code platform}. */
final class Report {
    static final SourceFile SHOP = SourceFile.of("shop, a:b/ä.yaml", "kind: Servce\nname: 100%\npassword: hunter2\n");
    static final SourceFile OTHER = SourceFile.of("<platform>/env.yaml", "kind: Environment\n");

    static final Diagnostic ERROR = Diagnostic.of(
                    DiagnosticCode.UNKNOWN_KIND, Places.of(SHOP, "Servce"), "no kind `Servce` <&\"> 50%\u0007")
            .label(Places.of(OTHER, "Environment"), "beside this")
            .help("did you mean `Service`?");
    static final Diagnostic WARNING =
            Diagnostic.of(DiagnosticCode.NO_EFFECT, Places.of(SHOP, "name: 100%\npassword"), "has no effect");
    static final Diagnostic INFO = Diagnostic.of(DiagnosticCode.NO_EFFECT, Places.of(OTHER, "kind"), "has no effect")
            .as(Severity.INFO);
    static final Diagnostic OUTPUT =
            Diagnostic.of(DiagnosticCode.OUT_OF_DATE, Span.at(SourceFile.of("out/b.yaml", ""), 0), "is missing");

    static final List<Diagnostic> ALL = List.of(ERROR, WARNING, INFO, OUTPUT);

    static final ReportSetting SETTING = new ReportSetting("1.2.3", Report::place);

    private Report() {}

    private static ReportPlace place(SourceFile file) {
        return file.path().startsWith("<")
                ? new ReportPlace("platform", "env.yaml")
                : ReportPlace.inRepository("deploy/" + file.path());
    }

    /** A finding whose line tells its secret. */
    static Diagnostic secret() {
        return Diagnostic.of(DiagnosticCode.NO_EFFECT, Places.of(SHOP, "password"), "has no effect")
                .hiding(Places.of(SHOP, "hunter2"));
    }

    /** The same findings after somebody has put lines above. */
    static Diagnostic moved(Diagnostic diagnostic) {
        SourceFile file = SourceFile.of(
                diagnostic.span().file().path(),
                "# new\n\n" + diagnostic.span().file().text());
        Span span =
                new Span(file, diagnostic.span().start() + 7, diagnostic.span().end() + 7);
        return Diagnostic.of(diagnostic.code(), span, diagnostic.message());
    }
}
