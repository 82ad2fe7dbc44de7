package dev.cellc.cli;

import dev.cellc.compiler.Compiler;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a processor that has nothing else to do get the compiler ready, while the command line and the tree are read. */
final class Preparation {
    /** Commands that compile, unless something is wrong with the words behind them. */
    private static final List<Command> COMPILING =
            List.of(Command.VALIDATE, Command.RENDER, Command.PROVE, Command.DIFF, Command.REPORT, Command.VERIFY);

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Preparation() {}

    /** As soon as a process starts, where its first word tells that this will be needed. */
    static void begin(String[] words) {
        for (Command command : COMPILING) {
            if (words.length > 0 && words[0].equals(command.text())) {
                begin();
            }
        }
    }

    /** Once in a process is enough. */
    static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1 && BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(Compiler::prepare, "prepare");
            thread.setDaemon(true);
            // The compilation comes to the same error, and reports it
            thread.setUncaughtExceptionHandler((failed, error) -> {});
            thread.start();
        }
    }
}
