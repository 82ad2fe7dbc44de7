package dev.cellc.cli;

import java.util.List;

/** Shows help. */
final class HelpCommand {
    private HelpCommand() {}

    static Exit run(Session session) throws UsageException {
        List<String> words = session.arguments().operands();
        session.out().print(words.isEmpty() ? Help.overview() : Help.of(Command.named(words)));
        return Exit.OK;
    }
}
