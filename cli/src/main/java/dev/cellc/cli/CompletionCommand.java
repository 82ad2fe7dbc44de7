package dev.cellc.cli;

import dev.cellc.compiler.source.InputException;
import java.util.List;

/** Prints what makes a shell complete our command lines, from the tables of commands and options. */
final class CompletionCommand {
    private CompletionCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        String shell = session.arguments().operand().orElseThrow();
        switch (shell) {
            case "bash" -> session.out().print(BashCompletion.script());
            case "zsh" -> session.out().print(ZshCompletion.script());
            case "fish" -> session.out().print(FishCompletion.script());
            case "environments" -> environments(session);
            default ->
                throw UsageException.unknown("shell", shell, shells(), "there are: " + String.join(", ", shells()));
        }
        return Exit.OK;
    }

    private static List<String> shells() {
        return List.of("bash", "zsh", "fish");
    }

    /** What scripts ask for. A tree with errors has none to propose, which is not for a shell to talk about. */
    private static void environments(Session session) throws UsageException, InputException {
        session.compileHere().environments().forEach(name -> session.out().print(name + "\n"));
    }
}
