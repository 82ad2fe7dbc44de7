package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Words of a command line → an exit code: finds the command, runs it, and turns whatever goes wrong into words. */
public final class Cli {
    private final Surroundings surroundings;
    private final BiFunction<SourceTree, CompileOptions, Compilation> compiler;
    private final Output out;
    private final Output err;

    private Cli(Surroundings surroundings, BiFunction<SourceTree, CompileOptions, Compilation> compiler) {
        this.surroundings = surroundings;
        this.compiler = compiler;
        this.out = new Output(surroundings.out());
        this.err = new Output(surroundings.err());
    }

    public static int run(List<String> words, Surroundings surroundings) {
        return run(words, surroundings, Compiler::compile);
    }

    /** With a compiler of the caller's choice. */
    static int run(
            List<String> words,
            Surroundings surroundings,
            BiFunction<SourceTree, CompileOptions, Compilation> compiler) {
        Cli cli = new Cli(surroundings, compiler);
        try {
            Exit exit = cli.guarded(words);
            cli.err.flush();
            return exit.code();
        } catch (Output.Failure e) {
            // standard error itself: there is nowhere left to say it
            return Exit.USAGE.code();
        }
    }

    private Exit guarded(List<String> words) {
        try {
            Exit exit = dispatch(words);
            out.flush();
            return exit;
        } catch (UsageException e) {
            return unusable(e.getMessage(), e.help());
        } catch (InputException e) {
            return unusable(e.getMessage(), e.help());
        } catch (Output.Failure e) {
            return unusable("standard output cannot be written: " + e.reason(), "is the disk full?");
        } catch (StackOverflowError e) {
            return fault("cellc: the stack is too small; CELLC_JAVA_OPTS=-Xss8m gives it more\n", e, words);
        } catch (OutOfMemoryError e) {
            return fault("cellc: there is too little memory; CELLC_JAVA_OPTS=-Xmx2g gives it more\n", e, words);
        } catch (RuntimeException | Error e) {
            return fault(Fault.report(e), e, words);
        }
    }

    private Exit dispatch(List<String> words) throws UsageException, InputException {
        if (words.isEmpty()) {
            err.print(Help.overview());
            return Exit.USAGE;
        }
        String name = words.get(0);
        return switch (name) {
            case "-h", "--help" -> run(Command.HELP, words.subList(1, words.size()));
            case "--version" -> run(Command.VERSION, words.subList(1, words.size()));
            default -> {
                if (name.startsWith("-")) {
                    String meant = NearNames.nearest(name, List.of("--help", "--version"));
                    throw new UsageException(
                            "a command is missing before `" + name + "`",
                            meant == null
                                    ? "options come after it: `cellc COMMAND " + name + "`"
                                    : "did you mean `" + meant + "`?");
                }
                Command command = Command.named(words);
                yield run(command, words.subList(command.words(), words.size()));
            }
        };
    }

    private Exit run(Command command, List<String> words) throws UsageException, InputException {
        if (asksForHelp(words)) {
            out.print(command == Command.HELP ? Help.overview() : Help.of(command));
            return Exit.OK;
        }
        Arguments arguments = OptionParser.parse(command, words, surroundings.environment());
        return command.run(new Session(arguments, out, err, surroundings, compiler));
    }

    /** Help is given whatever else is wrong with the command line. */
    private static boolean asksForHelp(List<String> words) {
        return words.stream()
                .takeWhile(word -> !word.equals("--"))
                .anyMatch(word -> word.equals(Option.HELP.flag()) || word.equals(Option.HELP.shortFlag()));
    }

    private Exit unusable(@Nullable String message, String help) {
        err.print("cellc: " + message + "\n  = help: " + help + "\n");
        return Exit.USAGE;
    }

    private Exit fault(String report, Throwable cause, List<String> words) {
        err.print(report);
        String twin = surroundings.environment().getOrDefault(Option.DEBUG.twin(), "");
        if (words.contains(Option.DEBUG.flag()) || twin.equals("1") || twin.equals("true")) {
            err.print(Fault.trace(cause));
        }
        return Exit.FAULT;
    }
}
