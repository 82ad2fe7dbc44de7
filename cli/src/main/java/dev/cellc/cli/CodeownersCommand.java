package dev.cellc.cli;

import dev.cellc.compiler.CodeOwners;
import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.Editor;
import dev.cellc.compiler.git.RepositoryTop;
import dev.cellc.compiler.io.SourceWriter;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints who owns what is behind a gate, or keeps that in the CODEOWNERS file of the repository. */
final class CodeownersCommand {
    /** Where forges look, in the order in which GitHub does; GitLab's own place comes last. */
    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private final Session session;
    private final RepositoryTop top;
    private final String path;

    private CodeownersCommand(Session session, RepositoryTop top) {
        this.session = session;
        this.top = top;
        this.path = PLACES.stream()
                .filter(place -> Files.exists(top.folder().resolve(place)))
                .findFirst()
                .orElseGet(() -> Files.exists(top.folder().resolve(".gitlab-ci.yml")) ? PLACES.get(3) : PLACES.get(0));
    }

    static Exit run(Session session) throws UsageException, InputException {
        Path root = session.root();
        RepositoryTop top = RepositoryTop.of(root, session.surroundings().environment());
        return new CodeownersCommand(session, top).run(session.read(root));
    }

    private Exit run(SourceTree tree) throws InputException {
        Compilation compilation = session.check(tree);
        if (compilation.hasErrors()) {
            return Findings.show(compilation.errors(), session, session.out());
        }
        CodeOwners.Result owners = CodeOwners.of(tree, path, top.path());
        if (Findings.show(owners.problems(), session, session.out()) != Exit.OK) {
            return Exit.FINDINGS;
        }
        if (owners.lines().isEmpty()) {
            session.remark("no pipeline asks for approvals: there is nothing to own");
        }
        if (session.arguments().has(Option.WRITE) || session.arguments().has(Option.CHECK)) {
            return inFile(owners.lines());
        }
        owners.lines().forEach(line -> session.out().print(line + '\n'));
        return Exit.OK;
    }

    private Exit inFile(List<String> lines) throws InputException {
        Path file = top.folder().resolve(path);
        boolean isThere = Files.exists(file);
        SourceFile before = isThere ? SourceWriter.read(file, path) : SourceFile.of(path, "");
        if (before.defect() != null) {
            throw new InputException("`" + path + "` is no text in UTF-8", "save it in UTF-8");
        }
        SourceFile after = SourceFile.of(path, CodeOwners.file(path, before.text(), lines));
        if (after.equals(before)) {
            session.remark(path + ": it is up to date");
            return Exit.OK;
        }
        if (session.arguments().has(Option.CHECK)) {
            session.out().print(Editor.difference(path, before.text(), after.text()));
            session.complain("`" + path + "` is not up to date", "`cellc codeowners --write` brings it up to date");
            return Exit.FINDINGS;
        }
        if (isThere) {
            SourceWriter.replace(file, before, after);
        } else {
            SourceWriter.create(file, after.text());
        }
        Quiet.done(session, path);
        return Exit.OK;
    }
}
