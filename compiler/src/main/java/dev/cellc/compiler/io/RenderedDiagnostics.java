package dev.cellc.compiler.io;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.git.RenderedBranches.RecordedFile;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of what is wrong with rendered branches; what their files say may be a secret, and is not shown. */
final class RenderedDiagnostics {
    private static final int SHORT = 12;

    private RenderedDiagnostics() {}

    static Diagnostic edited(String branch, String commit, RecordedFile file, String wanted) {
        String where = file.text() == null ? " is no text" : " differs in line " + firstDifference(file.text(), wanted);
        return at(
                DiagnosticCode.RENDERED_FILE_EDITED,
                branch,
                file.path(),
                "`" + file.path() + "`" + where + " from what " + shortened(commit) + " gives",
                who(branch, file.path()));
    }

    static Diagnostic missing(String branch, String commit, String path) {
        return at(
                DiagnosticCode.RENDERED_FILE_EDITED,
                branch,
                path,
                "`" + path + "` is missing, and " + shortened(commit) + " gives it",
                who(branch, path));
    }

    static Diagnostic added(String branch, String commit, String path) {
        return at(
                DiagnosticCode.RENDERED_FILE_EDITED,
                branch,
                path,
                "`" + path + "` does not come from " + shortened(commit),
                who(branch, path) + "; `branches.keep` of cellc.yaml names the files of others that may be there");
    }

    /** Whoever renders the commit again writes it anew, but first one wants to know who it was. */
    private static String who(String branch, String path) {
        return "`git log -p " + branch + " -- " + path + "` shows who changed it; `cellc render --branch` undoes it";
    }

    static Diagnostic unnamed(String branch) {
        return whole(
                branch,
                "`" + branch + "` does not say which commit it was rendered from",
                "`cellc render --ref main --branch …` writes branches that do");
    }

    static Diagnostic twoCommits(String branch, String inMetadata, String inMessage) {
        return whole(
                branch,
                "the metadata of `" + branch + "` name " + shortened(inMetadata) + ", and its message "
                        + shortened(inMessage),
                "somebody has changed one of them: `git log -p " + branch + "` shows who");
    }

    static Diagnostic foreign(String branch, String commit, String head) {
        return whole(
                branch,
                "`" + branch + "` was rendered from " + shortened(commit) + ", which is not a part of `" + head + "`",
                "nobody has reviewed what is elsewhere; if the declarations are on another branch, name it: `--head`");
    }

    static Diagnostic broken(String branch, String commit) {
        return whole(
                branch,
                "`" + branch + "` says that it was rendered from " + shortened(commit) + ", which has errors",
                "`cellc validate --ref " + shortened(commit) + "` shows them");
    }

    static Diagnostic noEnvironment(String branch, String commit) {
        return whole(
                branch,
                "`" + branch + "` has no file of any environment that " + shortened(commit) + " gives",
                "name the branch of an environment, and the root of its declarations");
    }

    private static Diagnostic whole(String branch, String message, String help) {
        Span span = Span.at(SourceFile.of(branch, ""), 0);
        return Diagnostic.of(DiagnosticCode.RENDERED_FROM_ELSEWHERE, span, message)
                .help(help);
    }

    private static Diagnostic at(DiagnosticCode code, String branch, String path, String message, String help) {
        Span span = Span.at(SourceFile.of(branch + ':' + path, ""), 0);
        return Diagnostic.of(code, span, message).help(help);
    }

    private static int firstDifference(String one, String other) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        int line = 0;
        while (line < lines.size() && line < others.size() && lines.get(line).equals(others.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static String shortened(String commit) {
        return commit.substring(0, SHORT);
    }
}
