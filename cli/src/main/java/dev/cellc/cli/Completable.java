package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.ReportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What may stand where a value is expected, as far as a shell can know it. */
sealed interface Completable {

    /** One of these words. */
    record Words(List<String> words) implements Completable {}

    /** One of these words, or a file. */
    record WordsOrFile(List<String> words) implements Completable {}

    /** A file. */
    record AnyFile() implements Completable {}

    /** A folder. */
    record Folder() implements Completable {}

    /** An environment of the tree in the current folder, whose names {@code cellc completion environments} prints. */
    record Environment() implements Completable {}

    /** Nothing that could be proposed. */
    record Nothing() implements Completable {}

    /** The value of an option. */
    static Completable of(Command command, Option option) {
        List<String> choices = command.choices(option);
        if (!choices.isEmpty()) {
            return new Words(choices);
        }
        return option == Option.REPORT ? new Words(reports()) : named(option.valueName());
    }

    private static List<String> reports() {
        return Arrays.stream(ReportFormat.values())
                .map(format -> format.text() + "=")
                .toList();
    }

    /** The operand of a command; of several, the first that can be proposed. */
    static Completable of(Command command) {
        return Stream.of(command.argument().replaceAll("[\\[\\]]", "").split(" ", -1))
                .map(Completable::named)
                .filter(value -> !(value instanceof Nothing))
                .findFirst()
                .orElse(new Nothing());
    }

    private static Completable named(String name) {
        return switch (name) {
            case "ENV", "ENVIRONMENT", "FROM", "TO" -> new Environment();
            case "DIR", "ROOT" -> new Folder();
            case "FILE" -> new AnyFile();
            case "KIND" -> new Words(Schemas.kinds());
            case "CODE|FILE:LINE" ->
                new WordsOrFile(Arrays.stream(DiagnosticCode.values())
                        .map(DiagnosticCode::id)
                        .toList());
            case "COMMAND" ->
                new Words(Arrays.stream(Command.values()).map(Command::text).toList());
            default -> name.contains("|") ? new Words(Arrays.asList(name.split("\\|", -1))) : new Nothing();
        };
    }
}
