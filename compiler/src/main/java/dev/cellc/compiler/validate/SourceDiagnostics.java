package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.CellcConfig.Git;
import dev.cellc.compiler.declaration.CellcConfig.Source;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.Span;
import java.util.Objects;

/** The wording of what is wrong with further roots. */
final class SourceDiagnostics {
    private SourceDiagnostics() {}

    static Diagnostic repeated(Located<String> name, Located<String> first) {
        return Diagnostic.of(DiagnosticCode.REPEATED_ITEM, name.span(), "two sources are called `" + name.value() + "`")
                .label(first.span(), "the other one")
                .help("give each a name of its own: messages put it before the paths of the source");
    }

    static Diagnostic notRead(Located<String> name) {
        return Diagnostic.of(
                        DiagnosticCode.SOURCE_NOT_READ, name.span(), "the source `" + name.value() + "` was not read")
                .help("read the tree with `ProjectReader`, which reads its sources as well");
    }

    static Diagnostic defect(Source source, SourceRoot.Defect defect) {
        if (defect instanceof SourceRoot.NoFolder missing) {
            return noFolder(source, missing);
        }
        if (defect instanceof SourceRoot.OutsideRepository) {
            return Diagnostic.of(
                            DiagnosticCode.SOURCE_OUTSIDE_REPOSITORY,
                            path(source).span(),
                            "`" + path(source).value() + "` is outside of the repository that is read")
                    .help("a commit cannot say what lies beside its repository: use `git` with a pinned commit");
        }
        if (defect instanceof SourceRoot.Overlap overlap) {
            return Diagnostic.of(
                            DiagnosticCode.SOURCES_OVERLAP,
                            whole(source),
                            "the source `" + source.name().value() + "` overlaps with " + overlap.other())
                    .help("let no folder be a source twice, and no source hold the tree itself or its output");
        }
        return repository(Objects.requireNonNull(source.git()), defect);
    }

    private static Diagnostic noFolder(Source source, SourceRoot.NoFolder missing) {
        String where = source.git() == null ? "" : " in that commit";
        return Diagnostic.of(
                        DiagnosticCode.SOURCE_FOLDER_MISSING,
                        path(source).span(),
                        "`" + path(source).value() + "` " + missing.found() + where)
                .help("name a folder with declarations, with the same spelling and without symbolic links");
    }

    private static Diagnostic repository(Git git, SourceRoot.Defect defect) {
        Span url = git.url().span();
        String address = "`" + git.url().value() + "`";
        if (defect instanceof SourceRoot.Unreachable unreachable) {
            return Diagnostic.of(
                            DiagnosticCode.REPOSITORY_UNREACHABLE,
                            url,
                            "the repository " + address + " cannot be read: " + unreachable.reason())
                    .help(unreachable.advice());
        }
        if (defect instanceof SourceRoot.UnknownCommit) {
            String commit = "`" + git.commit().value() + "`";
            return Diagnostic.of(
                            DiagnosticCode.COMMIT_UNKNOWN,
                            git.commit().span(),
                            "the repository " + address + " has no commit " + commit)
                    .help("name a commit that one of its branches or tags leads to; a rewritten branch loses commits");
        }
        if (defect instanceof SourceRoot.Offline) {
            return Diagnostic.of(
                            DiagnosticCode.FETCHING_FORBIDDEN,
                            url,
                            "the commit is not in the cache, and `--offline` forbids to fetch it from " + address)
                    .help("run once without `--offline`: afterwards the commit is in the cache");
        }
        if (defect instanceof SourceRoot.Unsupported unsupported) {
            return Diagnostic.of(
                            DiagnosticCode.REPOSITORY_UNSUPPORTED,
                            url,
                            "the repository " + address + " " + unsupported.reason())
                    .help(unsupported.advice());
        }
        return Diagnostic.of(DiagnosticCode.REPOSITORY_UNSUPPORTED, hidden(url), "the address holds credentials")
                .help("remove them: the `git` program asks your credential helper where a repository needs any");
    }

    private static Located<String> path(Source source) {
        Located<String> path =
                source.git() == null ? source.path() : source.git().path();
        return path != null ? path : source.name();
    }

    private static Span whole(Source source) {
        return source.git() == null ? path(source).span() : source.git().url().span();
    }

    /** The same place in a text that shows nothing of what is written there. */
    private static Span hidden(Span secret) {
        String text = secret.file().text();
        String masked = text.substring(0, secret.start())
                + "*".repeat(secret.end() - secret.start())
                + text.substring(secret.end());
        return new Span(new SourceFile(secret.file().path(), masked, null), secret.start(), secret.end());
    }
}
