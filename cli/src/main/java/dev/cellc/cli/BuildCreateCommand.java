package dev.cellc.cli;

import dev.cellc.compiler.Editor;
import dev.cellc.compiler.source.InputException;

/** Writes a Build of a component. */
final class BuildCreateCommand {
    private BuildCreateCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Arguments arguments = session.arguments();
        Editor.NewBuild request = new Editor.NewBuild(
                session.subject(),
                arguments.value(Option.NAME).orElse(null),
                arguments.value(Option.COMMIT).orElse(null),
                arguments.value(Option.BRANCH).orElse(null));
        return WrittenDocument.deliver(Editor.build(session.read(session.root()), request), session);
    }
}
