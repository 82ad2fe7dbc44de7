package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.RenderedBranches;
import dev.cellc.compiler.io.OutputArchive;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.io.WriteResult;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.source.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles and writes the manifests, compares them with what is there, or prints them. */
final class RenderCommand {
    private static final String STANDARD_OUTPUT = "-";

    private RenderCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Optional<String> output = session.arguments().value(Option.OUTPUT);
        Optional<String> branches = session.arguments().value(Option.BRANCH);
        if (branches.isPresent()) {
            return RenderBranches.run(session, branches.get());
        }
        if (session.arguments().has(Option.PUSH)) {
            throw new UsageException("`--push` needs `--branch`", "a folder is not pushed");
        }
        if (output.isPresent() && output.get().equals(STANDARD_OUTPUT)) {
            return print(session);
        }
        if (session.arguments().has(Option.TAR)) {
            return archive(session);
        }
        if (output.isEmpty() && session.arguments().has(Option.ENV)) {
            throw new UsageException(
                    "`--env` needs `--output`",
                    "the folder of cellc.yaml holds all environments, and rendering some would remove the others");
        }
        if (output.isPresent()) {
            OutputPlace.checkHoldsNoDeclarations(session.path(output.get()), session.root());
        }
        Compilation compilation = withMetadata(session, session.compile());
        if (compilation.hasErrors()) {
            return Findings.show(compilation.diagnostics(), session, session.out());
        }
        Path folder =
                output.isPresent() ? session.path(output.get()) : session.root().resolve(compilation.outputFolder());
        return session.arguments().has(Option.CHECK)
                ? compare(session, compilation, folder)
                : write(session, compilation, folder);
    }

    static Shard shard(String text) throws UsageException {
        if (text.matches("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}")) {
            int slash = text.indexOf('/');
            int number = Integer.parseInt(text.substring(0, slash));
            int count = Integer.parseInt(text.substring(slash + 1));
            if (number <= count) {
                return new Shard(number, count);
            }
        }
        throw new UsageException("`" + text + "` is no part of a whole", "the third of four is `--shard 3/4`");
    }

    /** A rendered commit is named in the folder, as tools look for it there. */
    private static Compilation withMetadata(Session session, Compilation compilation)
            throws UsageException, InputException {
        Optional<String> revision = session.arguments().value(Option.REF);
        if (revision.isEmpty() || compilation.hasErrors()) {
            return compilation;
        }
        return compilation.with(RenderedBranches.metadata(
                session.root(),
                session.surroundings().environment(),
                revision.get(),
                compilation.publication().repositoryUrl()));
    }

    private static Exit print(Session session) throws UsageException, InputException {
        for (Option option : List.of(Option.CHECK, Option.FORCE)) {
            if (session.arguments().has(option)) {
                throw new UsageException(
                        "`--output -` and `" + option.flag() + "` exclude each other", "give one of them");
            }
        }
        Compilation compilation = session.compile();
        if (!compilation.hasErrors()) {
            DocumentStream.print(compilation.manifests(), session.out());
        }
        return Findings.show(compilation.diagnostics(), session, session.err());
    }

    private static Exit archive(Session session) throws UsageException, InputException {
        String target = session.arguments().value(Option.TAR).orElseThrow();
        boolean isStream = target.equals(STANDARD_OUTPUT);
        Compilation compilation = session.compile();
        if (!compilation.hasErrors()) {
            byte[] archive = OutputArchive.of(compilation.manifests());
            if (isStream) {
                session.out().print(archive);
            } else {
                OutputArchive.write(session.path(target), archive);
                session.remark(rendered(session, compilation) + ": written to " + target);
            }
        }
        return Findings.show(compilation.diagnostics(), session, isStream ? session.err() : session.out());
    }

    private static Exit compare(Session session, Compilation compilation, Path folder) throws UsageException {
        List<Diagnostic> differences = OutputFolder.compare(folder, compilation.manifests());
        Exit exit = Findings.show(joined(compilation, differences), session, session.out(), folder);
        if (exit == Exit.OK) {
            session.remark(rendered(session, compilation) + ": up to date");
        }
        return exit;
    }

    private static Exit write(Session session, Compilation compilation, Path folder) throws UsageException {
        WriteResult result = session.arguments().has(Option.FORCE)
                ? OutputFolder.overwrite(folder, compilation.manifests())
                : OutputFolder.write(folder, compilation.manifests());
        Exit exit = Findings.show(joined(compilation, result.problems()), session, session.out(), folder);
        if (exit == Exit.OK) {
            session.remark(rendered(session, compilation) + ": " + OutputPlace.changes(result));
        }
        return exit;
    }

    private static List<Diagnostic> joined(Compilation compilation, List<Diagnostic> more) {
        return Stream.concat(compilation.diagnostics().stream(), more.stream()).toList();
    }

    private static String rendered(Session session, Compilation compilation) {
        List<String> wanted = session.arguments().values(Option.ENV);
        List<String> environments = wanted.isEmpty() ? compilation.environments() : wanted;
        return "rendered "
                + Words.count(compilation.manifests().written().size(), "file") + " in "
                + Words.count((int) environments.stream().distinct().count(), "environment");
    }
}
