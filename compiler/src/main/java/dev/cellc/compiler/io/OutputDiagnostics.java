package dev.cellc.compiler.io;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The wording of all that is said about output folders. */
final class OutputDiagnostics {
    private static final String RENDER = "`cellc render` brings the folder up to date";
    private static final String UNDO = "undo the change, or let `--force` overwrite it";
    private static final String OVERWRITE = "undo the change, or let `cellc render --force` overwrite it";
    private static final String MOVE = "move it away, or render into another folder";

    private OutputDiagnostics() {}

    static Diagnostic unusable(Path output, UnusableOutputException e) {
        return whole(DiagnosticCode.OUTPUT_UNUSABLE, output, "the output folder " + e.getMessage())
                .help(e.help());
    }

    static Diagnostic failed(Path output, IOException e) {
        String reason = DirectoryStore.plain(e).getMessage();
        return whole(
                        DiagnosticCode.OUTPUT_UNUSABLE,
                        output,
                        "the output folder cannot be read or written: " + (reason == null ? e : reason))
                .help("once that is put right, the next run completes the folder");
    }

    static Diagnostic absent(Path output) {
        return whole(DiagnosticCode.OUT_OF_DATE, output, "the output folder does not exist")
                .help(RENDER);
    }

    /** What keeps a run from writing; one problem a place. */
    static List<Diagnostic> refused(Path output, Survey survey, Wanted wanted, boolean force) {
        if (survey.findings().stream().anyMatch(finding -> finding.isRemoval() && wanted.isElsewhere(finding.path()))) {
            return List.of(whole(
                            DiagnosticCode.OUTPUT_UNUSABLE,
                            output,
                            "the output folder holds other environments, which would be removed")
                    .help("render all environments, or name a folder for the chosen ones alone"));
        }
        List<Diagnostic> all = new ArrayList<>(force ? List.of() : changedSources(survey));
        survey.findings().stream()
                .filter(finding -> finding.isRefused(force))
                .forEach(finding -> all.add(refused(finding)));
        return all.stream().distinct().sorted().toList();
    }

    private static List<Diagnostic> changedSources(Survey survey) {
        return survey.changedSources().stream()
                .map(source -> at(
                                DiagnosticCode.SOURCE_CHANGED,
                                index(),
                                "records another content for commit `" + source.commit() + "` of the source `"
                                        + source.name() + "`")
                        .help("a commit never changes: clear the cache and fetch it again; `--force` accepts what is"
                                + " there now"))
                .toList();
    }

    private static Diagnostic refused(Finding finding) {
        return switch (finding.state()) {
            case EDITED, STALE_EDITED ->
                at(DiagnosticCode.EDITED_FILE, finding, "was edited since cellc wrote it")
                        .help(UNDO);
            case REPLACED ->
                at(DiagnosticCode.EDITED_FILE, finding, "was replaced by a link or a folder")
                        .help(UNDO);
            case FOREIGN, MISSING, OUTDATED, STALE, GONE ->
                at(DiagnosticCode.FOREIGN_FILE, finding, "is in the way and was not written by cellc")
                        .help(MOVE);
        };
    }

    /** What a partial tree says nothing of is not out of date. */
    static List<Diagnostic> outOfDate(Survey survey, Wanted wanted) {
        List<Diagnostic> all = new ArrayList<>(changedSources(survey));
        survey.findings().stream()
                .filter(finding -> !wanted.isElsewhere(finding.path()))
                .forEach(finding -> all.add(outOfDate(finding)));
        if (all.isEmpty() && !survey.indexCurrent() && !wanted.isPartial()) {
            all.add(at(DiagnosticCode.OUT_OF_DATE, index(), "does not describe what the declarations give now")
                    .help(RENDER));
        }
        if (all.isEmpty() && survey.interrupted()) {
            all.add(at(DiagnosticCode.OUT_OF_DATE, index(), "was left by a run that did not finish")
                    .help(RENDER));
        }
        return all.stream().distinct().sorted().toList();
    }

    private static Diagnostic outOfDate(Finding finding) {
        String what = switch (finding.state()) {
            case MISSING -> "is missing";
            case OUTDATED -> "differs from what the declarations give now";
            case EDITED -> "was edited since cellc wrote it";
            case REPLACED -> "was replaced by a link or a folder";
            case FOREIGN -> "is in the way and was not written by cellc";
            case STALE -> "comes from no declaration any more";
            case STALE_EDITED -> "comes from no declaration any more, and was edited since cellc wrote it";
            case GONE -> "is in the index and neither in the folder nor in the declarations";
        };
        return at(DiagnosticCode.OUT_OF_DATE, finding, what).help(remedy(finding));
    }

    /** What `render` refuses to touch is not brought up to date by it alone. */
    private static String remedy(Finding finding) {
        if (finding.isRefused(true)) {
            return MOVE;
        }
        return finding.isRefused(false) ? OVERWRITE : RENDER;
    }

    private static Finding index() {
        return Finding.at(Finding.State.OUTDATED, OwnerIndex.NAME);
    }

    private static Diagnostic at(DiagnosticCode code, Finding finding, String what) {
        Span span = Span.at(SourceFile.of(finding.place(), ""), 0);
        return Diagnostic.of(code, span, "`" + finding.place() + "` " + what);
    }

    private static Diagnostic whole(DiagnosticCode code, Path output, String message) {
        String path = output.toString().replace(File.separatorChar, '/');
        return Diagnostic.of(code, Span.at(SourceFile.of(path, ""), 0), message);
    }
}
