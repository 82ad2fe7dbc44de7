package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.git.RenderedBranches;
import dev.cellc.compiler.git.RenderedBranches.Published;
import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.git.RenderedBranches.Request;
import dev.cellc.compiler.git.RenderedBranches.Terms;
import dev.cellc.compiler.git.Snapshot;
import dev.cellc.compiler.manifest.EnvironmentFolder;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compiles a commit and commits the manifests of each environment to a branch of its own. */
final class RenderBranches {
    private static final int SHORT_ID = 12;

    private RenderBranches() {}

    static Exit run(Session session, String pattern) throws UsageException, InputException {
        for (Option option : List.of(Option.OUTPUT, Option.TAR, Option.CHECK, Option.FORCE, Option.SHARD)) {
            if (session.arguments().has(option)) {
                throw new UsageException(
                        "`--branch` and `" + option.flag() + "` exclude each other", "give one of them");
            }
        }
        String revision = session.arguments()
                .value(Option.REF)
                .orElseThrow(() -> new UsageException(
                        "`--branch` needs `--ref`", "the branches name the commit that they come from: `--ref main`"));
        Snapshot<SourceTree> snapshot = session.readCommit(session.root(), revision);
        Compilation compilation = session.compileWanted(snapshot.tree());
        if (!compilation.hasErrors()) {
            List<Rendering> renderings = renderings(session, compilation);
            Terms terms = terms(session, compilation);
            publish(session, compilation, new Request(snapshot.commitId(), revision, pattern, renderings, terms));
        }
        return Findings.show(compilation.diagnostics(), session, session.out());
    }

    private static Terms terms(Session session, Compilation compilation) {
        return new Terms(
                compilation.publication()::keeps,
                compilation.publication().repositoryUrl(),
                session.arguments().value(Option.PUSH).orElse(null));
    }

    private static List<Rendering> renderings(Session session, Compilation compilation) {
        List<String> wanted = session.arguments().values(Option.ENV);
        List<Rendering> renderings = new ArrayList<>();
        for (EnvironmentFolder folder : compilation.publication().folders()) {
            if (wanted.isEmpty() || wanted.contains(folder.environment())) {
                List<Manifest> manifests = compilation.manifests().manifests().stream()
                        .filter(manifest -> folder.holds(manifest.path()))
                        .toList();
                renderings.add(new Rendering(folder.organization(), folder.environment(), manifests));
            }
        }
        return renderings;
    }

    private static void publish(Session session, Compilation compilation, Request request)
            throws UsageException, InputException {
        List<Published> all =
                RenderedBranches.publish(session.root(), session.surroundings().environment(), request);
        for (Published branch : all) {
            String id = branch.commit().substring(0, SHORT_ID);
            session.remark(
                    id + ' ' + branch.branch() + ": " + branch.state().name().toLowerCase(Locale.ROOT));
        }
        List<String> others = elsewhere(compilation);
        if (!others.isEmpty()) {
            session.remark("in no branch, as it belongs to no environment: " + String.join(", ", others));
        }
    }

    /** The folders of what belongs to no environment. */
    private static List<String> elsewhere(Compilation compilation) {
        return compilation.manifests().manifests().stream()
                .filter(manifest ->
                        compilation.publication().folders().stream().noneMatch(folder -> folder.holds(manifest.path())))
                .map(manifest -> manifest.path().value())
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .distinct()
                .sorted()
                .toList();
    }
}
