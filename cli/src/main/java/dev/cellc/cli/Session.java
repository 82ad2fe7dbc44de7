package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Editor;
import dev.cellc.compiler.git.Snapshot;
import dev.cellc.compiler.io.ProjectReader;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One run of one command: what was asked for, where results and remarks go, and the compiler. */
record Session(
        Arguments arguments,
        Output out,
        Output err,
        Surroundings surroundings,
        BiFunction<SourceTree, CompileOptions, Compilation> compiler) {

    /** The operand as a path; the current folder when there is none. */
    Path root() throws UsageException {
        return path(arguments.operand().orElse("."));
    }

    Path path(String text) throws UsageException {
        try {
            return surroundings.folder().resolve(text);
        } catch (InvalidPathException e) {
            throw new UsageException("`" + text + "` is not a path: " + e.getReason(), "name a file or folder");
        }
    }

    /** What is wrong with files that are not those of the disk. */
    Compilation check(SourceTree tree) {
        return compiler.apply(tree, CompileOptions.defaults().checking());
    }

    /** The component that {@code --project}, {@code --component} and {@code --track} name. */
    Editor.Subject subject() {
        return new Editor.Subject(
                arguments.value(Option.PROJECT).orElseThrow(),
                arguments.value(Option.COMPONENT).orElseThrow(),
                track());
    }

    String track() {
        return arguments.value(Option.TRACK).orElse("default");
    }

    /** Reads the root as the options say, from the files, the index or a commit, and compiles it. */
    Compilation compile() throws UsageException, InputException {
        return checked(watched(options()));
    }

    /** The same without manifests, to find what is wrong. */
    Compilation check() throws UsageException, InputException {
        return checked(watched(options().checking()));
    }

    /** Compiles the environments that the options name. */
    Compilation compileWanted(SourceTree tree) throws UsageException {
        return checked(compiler.apply(tree, options()));
    }

    private CompileOptions options() throws UsageException {
        CompileOptions options = CompileOptions.of(arguments.values(Option.ENV))
                .deliveredBy(arguments.value(Option.DELIVERY).orElse(""));
        Optional<String> part = arguments.value(Option.SHARD);
        return part.isEmpty() ? options : options.in(RenderCommand.shard(part.get()));
    }

    /** The environments that the options name have to be there. */
    private Compilation checked(Compilation compilation) throws UsageException {
        requireEnvironments(arguments.values(Option.ENV), compilation);
        return compilation;
    }

    /** Refuses an environment that is not there; where there is an error nobody knows which are. */
    void requireEnvironments(List<String> wanted, Compilation compilation) throws UsageException {
        if (!compilation.hasErrors()) {
            requireEnvironments(wanted, compilation.environments());
        }
    }

    /** Refuses an environment that is not among those that there are. */
    static void requireEnvironments(List<String> wanted, Collection<String> known) throws UsageException {
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw UsageException.unknownEnvironment(name, known);
            }
        }
    }

    /** The tree in the current folder, for names that are proposed. */
    Compilation compileHere() throws UsageException, InputException {
        return check(read(path(".")));
    }

    private Compilation watched(CompileOptions options) throws UsageException, InputException {
        Path root = root();
        if (!surroundings.terminal() || surroundings.isDumb() || arguments.has(Option.QUIET)) {
            return compiler.apply(read(root), options);
        }
        Progress progress = Progress.start("compiling", err);
        try {
            return compiler.apply(read(root), options);
        } finally {
            progress.close();
        }
    }

    /** The declarations below a root, with those of its sources. */
    SourceTree read(Path root) throws InputException {
        Preparation.begin();
        Optional<String> revision = arguments.value(Option.REF).or(() -> arguments.value(Option.HEAD));
        if (revision.isPresent()) {
            return readCommit(root, revision.get()).tree();
        }
        return arguments.has(Option.STAGED) ? reader().index(root) : reader().directory(root);
    }

    /** The same as they were in a commit. */
    Snapshot<SourceTree> readCommit(Path root, String revision) throws InputException {
        return reader().revision(root, revision);
    }

    /** Something that went wrong beside the matter itself, which is still done. */
    void complain(String message, String help) {
        err.print("cellc: " + message + "\n  = help: " + help + "\n");
    }

    /** What reads declarations from wherever they are. */
    ProjectReader reader() {
        ProjectReader any = ProjectReader.of(surroundings.environment());
        return arguments.has(Option.OFFLINE) ? any.offline() : any;
    }

    /** A remark about what was done, which nobody needs to read. */
    void remark(String text) {
        if (!arguments.has(Option.QUIET)) {
            err.print(text + "\n");
        }
    }
}
