package dev.cellc.cli;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.PastChange;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.io.WriteResult;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.report.Reporter;
import dev.cellc.compiler.report.Reporter.Past;
import dev.cellc.compiler.report.Reporter.Standing;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compiles, and writes a site about what came of it; of a tree with errors, as far as that came. */
final class ReportCommand {
    /** More of the history than this is looked up with `cellc history`. */
    private static final int CHANGES = 100;

    private ReportCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Path root = session.root();
        Path folder = folder(session, root);
        SourceTree tree = session.read(root);
        Proof proof = Compiler.prove(tree, CompileOptions.of(session.arguments().values(Option.ENV)));
        session.requireEnvironments(session.arguments().values(Option.ENV), proof.compilation());
        ManifestTree site = Reporter.report(proof, standing(session, root, tree));
        WriteResult result = session.arguments().has(Option.FORCE)
                ? OutputFolder.overwrite(folder, site)
                : OutputFolder.write(folder, site);
        List<Diagnostic> found = proof.compilation().diagnostics();
        Exit exit = Findings.show(
                Stream.concat(found.stream(), result.problems().stream()).toList(), session, session.out(), folder);
        if (result.problems().stream().noneMatch(Diagnostic::isError)) {
            int pages = (int) site.manifests().stream()
                    .filter(file -> file.path().value().endsWith(".html"))
                    .count();
            session.remark("report of " + Words.count(pages, "page") + ": " + OutputPlace.changes(result));
        }
        return exit;
    }

    private static Path folder(Session session, Path root) throws UsageException {
        String output = session.arguments().value(Option.OUTPUT).orElseThrow();
        if (output.equals("-")) {
            throw new UsageException("a report is a folder", "name one: `--output site`");
        }
        Path folder = session.path(output);
        OutputPlace.checkHoldsNoDeclarations(folder, root);
        return folder;
    }

    private static Standing standing(Session session, Path root, SourceTree tree) throws InputException {
        List<String> environments = session.arguments().values(Option.ENV);
        if (!CommitHistory.isIn(root, session.surroundings().environment())) {
            return new Standing(
                    environments,
                    KnownDeployments.withoutHistory(tree).places(),
                    Past.none("There is no history: the declarations lie in no Git repository with a commit."));
        }
        try {
            KnownDeployments known = KnownDeployments.of(
                    tree, session, root, session.arguments().value(Option.REF).orElse("HEAD"));
            return new Standing(environments, known.places(), past(known, environments));
        } catch (InputException e) {
            // a clone without all of its history is usual on build servers, and the rest of the report is as good
            if (!session.arguments().has(Option.QUIET)) {
                session.complain("the report has no history: " + e.getMessage(), e.help());
            }
            return new Standing(
                    environments,
                    KnownDeployments.withoutHistory(tree).places(),
                    Past.none("There is no history: " + e.getMessage() + '.'));
        }
    }

    private static Past past(KnownDeployments known, List<String> environments) {
        List<PastChange> changes = known.steps().stream()
                .map(PastChanges::of)
                .filter(change -> environments.isEmpty() || environments.contains(change.environment()))
                .toList();
        return new Past(known.commit(), changes.subList(0, Math.min(CHANGES, changes.size())), changes.size(), "");
    }
}
