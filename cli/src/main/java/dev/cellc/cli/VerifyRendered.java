package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.RenderedBranches;
import dev.cellc.compiler.git.RenderedBranches.Recorded;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.io.RenderedAudit;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.source.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Compiles the commit again that a branch or a folder was rendered from, and compares. */
final class VerifyRendered {
    private final Session session;
    private final Path root;
    private final SortedMap<String, String> environment;
    private final String head;

    private VerifyRendered(Session session) throws UsageException {
        this.session = session;
        this.root = session.root();
        this.environment = session.surroundings().environment();
        this.head = session.arguments().value(Option.UP_TO).orElse("HEAD");
    }

    /** What is there as a folder is one, even if there is a branch of that name. */
    static Exit run(Session session, String target) throws UsageException, InputException {
        Path folder = session.path(target);
        boolean isFolder = Files.isDirectory(folder);
        VerifyRendered verification = new VerifyRendered(session);
        List<Diagnostic> found = isFolder ? verification.folder(folder, target) : verification.branch(target);
        Exit exit = Findings.show(found, session, session.out(), isFolder ? folder : null);
        if (exit == Exit.OK) {
            session.remark("`" + target + "` is what was rendered: nobody has edited it");
        }
        return exit;
    }

    private List<Diagnostic> branch(String name) throws UsageException, InputException {
        Optional<Recorded> there = RenderedBranches.recorded(root, environment, name);
        if (there.isEmpty()) {
            return RenderedAudit.unnamed(name);
        }
        Recorded recorded = there.get();
        RenderedAudit audit = new RenderedAudit(name, recorded);
        List<Diagnostic> found = audit.records();
        if (found.isEmpty()) {
            found = compared(audit, name, recorded.written(), true);
        }
        boolean isNoted = !recorded.drySha().equals(recorded.written());
        return found.isEmpty() && isNoted ? compared(audit, name, recorded.drySha(), false) : found;
    }

    /** Only the commit that wrote the files wrote the metadata beside them. */
    private List<Diagnostic> compared(RenderedAudit audit, String name, String commit, boolean isWriter)
            throws UsageException, InputException {
        if (!RenderedBranches.isPart(root, environment, commit, head)) {
            return RenderedAudit.foreign(name, commit, head);
        }
        Compilation compilation = compiled(commit);
        return audit.edited(commit, compilation, isWriter ? metadata(commit, compilation) : null);
    }

    private Compilation compiled(String commit) throws UsageException, InputException {
        return session.compileWanted(session.readCommit(root, commit).tree());
    }

    private Manifest metadata(String commit, Compilation compilation) throws InputException {
        return RenderedBranches.metadata(
                root, environment, commit, compilation.publication().repositoryUrl());
    }

    private List<Diagnostic> folder(Path folder, String name) throws UsageException, InputException {
        Optional<String> named = RenderedAudit.commit(folder);
        if (named.isEmpty()) {
            return RenderedAudit.unnamed(name);
        }
        String commit = named.get();
        if (!RenderedBranches.isPart(root, environment, commit, head)) {
            return RenderedAudit.foreign(name, commit, head);
        }
        Compilation compilation = compiled(commit);
        return compilation.hasErrors()
                ? RenderedAudit.broken(name, commit)
                : OutputFolder.compare(
                        folder, compilation.with(metadata(commit, compilation)).manifests());
    }
}
