package dev.cellc.cli;

import java.util.Optional;

/** Prints the schema of a kind, or lists the kinds. */
final class SchemaCommand {
    private SchemaCommand() {}

    static Exit run(Session session) throws UsageException {
        Optional<String> kind = session.arguments().operand();
        if (kind.isEmpty()) {
            session.out().print(String.join("\n", Schemas.kinds()) + "\n");
            return Exit.OK;
        }
        if (!Schemas.kinds().contains(kind.get())) {
            throw UsageException.unknown("kind", kind.get(), Schemas.kinds(), "`cellc schema` lists the kinds");
        }
        session.out().print(Schemas.bundle(kind.get()));
        return Exit.OK;
    }
}
