package dev.cellc.cli;

import dev.cellc.compiler.source.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command: its name, its argument (in brackets: may be left out), one line of help, and its own options. */
enum Command {
    VALIDATE("validate", "[ROOT]", "check declarations; write nothing"),
    RENDER("render", "[ROOT]", "write the manifests of all environments"),
    SCHEMA("schema", "[KIND]", "print the JSON Schema of a kind, or list the kinds"),
    EXPLAIN("explain", "CODE", "explain a finding by its code"),
    INIT("init", "[DIR]", "write a small tree of declarations to start from"),
    VERSION("version", "", "print the version"),
    HELP("help", "[COMMAND]", "show help, in general or of a command");

    private final String text;
    private final String argument;
    private final String summary;

    Command(String text, String argument, String summary) {
        this.text = text;
        this.argument = argument;
        this.summary = summary;
    }

    /** The command of this name. */
    static Command named(String name) throws UsageException {
        Optional<Command> found = Arrays.stream(values())
                .filter(command -> command.text.equals(name))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = Arrays.stream(values()).map(Command::text).toList();
        throw UsageException.unknown("command", name, names, "`cellc help` lists the commands");
    }

    String text() {
        return text;
    }

    String argument() {
        return argument;
    }

    boolean needsArgument() {
        return !argument.isEmpty() && !argument.startsWith("[");
    }

    String summary() {
        return summary;
    }

    List<Option> ownOptions() {
        return switch (this) {
            case VALIDATE -> List.of(Option.STAGED, Option.REF);
            case RENDER -> List.of(Option.OUTPUT, Option.ENV, Option.CHECK, Option.REF, Option.FORCE);
            case SCHEMA, EXPLAIN, INIT, VERSION, HELP -> List.of();
        };
    }

    List<Option> options() {
        return Stream.concat(ownOptions().stream(), Option.SHARED.stream()).toList();
    }

    Exit run(Session session) throws UsageException, InputException {
        return switch (this) {
            case VALIDATE -> ValidateCommand.run(session);
            case RENDER -> RenderCommand.run(session);
            case SCHEMA -> SchemaCommand.run(session);
            case EXPLAIN -> ExplainCommand.run(session);
            case INIT -> InitCommand.run(session);
            case VERSION -> VersionCommand.run(session);
            case HELP -> HelpCommand.run(session);
        };
    }
}
