package dev.cellc.cli;

import java.util.Arrays;
import java.util.List;

/** The tables of commands and options → a completion script for fish. */
final class FishCompletion {
    private static final String HEAD = """
            # Completion of cellc for fish: cellc completion fish | source

            # Whether the words before the cursor begin with these.
            function __cellc_in
                set -l tokens (commandline -opc)
                set -e tokens[1]
                set -l length (count $argv)
                test (count $tokens) -ge $length; and test "$tokens[1..$length]" = "$argv"
            end

            # Whether they are exactly these.
            function __cellc_at
                set -l tokens (commandline -opc)
                set -e tokens[1]
                test "$tokens" = "$argv"
            end

            complete -c cellc -f
            """;

    private FishCompletion() {}

    static String script() {
        StringBuilder out = new StringBuilder(HEAD);
        for (Command command : Command.values()) {
            List<String> words = Arrays.asList(command.text().split(" ", -1));
            for (int i = 0; i < words.size(); i++) {
                String before = String.join(" ", words.subList(0, i));
                out.append("complete -c cellc -n ").append(quoted(("__cellc_at " + before).strip()));
                out.append(" -a ").append(words.get(i));
                out.append(i + 1 == words.size() ? " -d " + quoted(command.summary()) : "")
                        .append('\n');
            }
        }
        for (Command command : Command.values()) {
            command(command, out);
        }
        return out.toString();
    }

    private static void command(Command command, StringBuilder out) {
        String at = "complete -c cellc -n " + quoted("__cellc_in " + command.text());
        String operand = values(Completable.of(command));
        if (!operand.isEmpty()) {
            out.append(at).append(operand).append('\n');
        }
        for (Option option : command.options()) {
            out.append(at);
            if (!option.shortFlag().isEmpty()) {
                out.append(" -s ").append(option.shortFlag().substring(1));
            }
            out.append(" -l ").append(option.flag().substring(2));
            if (option.takesNextWord()) {
                String values = values(Completable.of(command, option));
                // what may follow the command is not what may be its value
                out.append(values.contains("-F") ? " -r" : " -x").append(values);
            }
            out.append(" -d ").append(quoted(command.help(option))).append('\n');
        }
    }

    private static String values(Completable value) {
        if (value instanceof Completable.Words words) {
            return " -a " + quoted(String.join(" ", words.words()));
        }
        if (value instanceof Completable.WordsOrFile words) {
            return " -F -a " + quoted(String.join(" ", words.words()));
        }
        if (value instanceof Completable.AnyFile) {
            return " -F";
        }
        if (value instanceof Completable.Folder) {
            return " -a '(__fish_complete_directories)'";
        }
        return value instanceof Completable.Environment ? " -a '(cellc completion environments 2>/dev/null)'" : "";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
