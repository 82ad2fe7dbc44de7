package dev.cellc.cli;

import dev.cellc.compiler.Version;

/** Prints the version. */
final class VersionCommand {
    private VersionCommand() {}

    static Exit run(Session session) {
        session.out().print("cellc " + Version.current() + "\n");
        return Exit.OK;
    }
}
