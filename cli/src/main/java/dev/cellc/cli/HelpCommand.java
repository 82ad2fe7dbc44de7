package dev.cellc.cli;

import java.util.Optional;

/** Shows help. */
final class HelpCommand {
    private HelpCommand() {}

    static Exit run(Session session) throws UsageException {
        Optional<String> name = session.arguments().operand();
        session.out().print(name.isPresent() ? Help.of(Command.named(name.get())) : Help.overview());
        return Exit.OK;
    }
}
