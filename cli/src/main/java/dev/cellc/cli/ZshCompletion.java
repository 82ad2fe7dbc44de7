package dev.cellc.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of commands and options → a completion script for zsh, to be sourced or to lie in a folder of fpath. */
final class ZshCompletion {
    private static final String HEAD = """
            #compdef cellc
            # Completion of cellc for zsh: source <(cellc completion zsh)

            _cellc() {
              local cur=${words[CURRENT]} prev=${words[CURRENT-1]} command=${words[2]}
              local -a items
              if [[ $cur == --*=* ]]; then
                prev=${cur%%=*}
                cur=${cur#*=}
                compset -P '*='
              fi
              if (( CURRENT == 2 )); then
                command=''
              elif (( CURRENT > 3 )); then
                command="$command ${words[3]}"
              fi
              case $command in
            """;

    private static final String TAIL = """
              esac
            }

            _cellc_values() {
              local -a names
              case $1 in
                files) _files ;;
                folders) _files -/ ;;
                environments) names=(${(f)"$(${words[1]} completion environments 2>/dev/null)"}) && compadd -a names ;;
                words-or-file) compadd -- "${@:2}"; _files ;;
                none) _message value ;;
                *) compadd -- "$@" ;;
              esac
            }

            if [ "$funcstack[1]" = _cellc ]; then
              _cellc "$@"
            else
              compdef _cellc cellc
            fi
            """;

    private ZshCompletion() {}

    static String script() {
        StringBuilder out = new StringBuilder(HEAD);
        List<String> first = Arrays.stream(Command.values())
                .map(command -> first(command) + ":" + (command.words() == 1 ? command.summary() : "…"))
                .distinct()
                .toList();
        out.append("    '')\n");
        items(first, "command", out);
        out.append("      ;;\n");
        Arrays.stream(Command.values())
                .filter(command -> command.words() == 2)
                .map(ZshCompletion::first)
                .distinct()
                .forEach(word -> second(word, out));
        for (Command command : Command.values()) {
            command(command, out);
        }
        return out.append(TAIL).toString();
    }

    private static String first(Command command) {
        return command.text().split(" ", -1)[0];
    }

    private static void second(String first, StringBuilder out) {
        out.append("    ").append(first).append(")\n");
        items(
                Arrays.stream(Command.values())
                        .filter(command -> first(command).equals(first))
                        .map(command -> command.text().split(" ", -1)[1] + ":" + command.summary())
                        .toList(),
                "command",
                out);
        out.append("      ;;\n");
    }

    private static void items(List<String> items, String what, StringBuilder out) {
        out.append("      items=(\n");
        items.forEach(item ->
                out.append("        '").append(item.replace("'", "'\\''")).append("'\n"));
        out.append("      )\n      _describe ").append(what).append(" items\n");
    }

    private static void command(Command command, StringBuilder out) {
        String text = command.text();
        out.append("    ")
                .append(command.words() == 2 ? '\'' + text + '\'' : text + " | '" + text + " '*")
                .append(")\n");
        out.append("      case $prev in\n");
        for (Option option : command.options()) {
            if (option.takesNextWord()) {
                String letter = option.shortFlag().isEmpty() ? "" : option.shortFlag() + " | ";
                out.append("        ").append(letter).append(option.flag()).append(") _cellc_values ");
                out.append(values(Completable.of(command, option))).append("; return ;;\n");
            }
        }
        out.append("      esac\n      if [[ $cur != -* ]]; then\n        _cellc_values ");
        out.append(values(Completable.of(command))).append("\n        return\n      fi\n");
        items(
                command.options().stream()
                        .map(option -> option.flag() + ":" + command.help(option))
                        .toList(),
                "option",
                out);
        out.append("      ;;\n");
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    private static String values(Completable value) {
        if (value instanceof Completable.Words words) {
            return quoted(words.words());
        }
        if (value instanceof Completable.WordsOrFile words) {
            return "words-or-file " + quoted(words.words());
        }
        if (value instanceof Completable.AnyFile) {
            return "files";
        }
        if (value instanceof Completable.Folder) {
            return "folders";
        }
        return value instanceof Completable.Environment ? "environments" : "none";
    }
}
