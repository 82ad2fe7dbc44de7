package dev.cellc.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of commands and options → a completion script for bash, from version 3.2 on and without any package. */
final class BashCompletion {
    private static final String HEAD = """
            # Completion of cellc for bash: source <(cellc completion bash)

            _cellc() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev='' command='' options='' words='' kind=none operand=none operands=''
              if [ "$COMP_CWORD" -gt 1 ]; then
                prev=${COMP_WORDS[COMP_CWORD-1]}
              fi
              # bash takes `--format=json` for three words
              if [ "$cur" = '=' ]; then
                cur=''
              elif [ "$prev" = '=' ] && [ "$COMP_CWORD" -gt 2 ]; then
                prev=${COMP_WORDS[COMP_CWORD-2]}
              fi
              if [ "$COMP_CWORD" -gt 1 ]; then
                command=${COMP_WORDS[1]}
              fi
              case $command in
            """;

    private static final String TAIL = """
              esac
              if [ "$kind" = option ]; then
                case $cur in
                  -*) kind=words words=$options ;;
                  *) kind=$operand words=$operands ;;
                esac
              fi
              local IFS=$'\\n'
              case $kind in
                words) COMPREPLY=($(compgen -W "${words// /$IFS}" -- "$cur")) ;;
                words-or-file) COMPREPLY=($(compgen -W "${words// /$IFS}" -- "$cur"; compgen -f -- "$cur")) ;;
                files) COMPREPLY=($(compgen -f -- "$cur")) ;;
                folders) COMPREPLY=($(compgen -d -- "$cur")) ;;
                environments) COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" completion environments 2>/dev/null)" -- "$cur")) ;;
                *) COMPREPLY=() ;;
              esac
              # whoever completes `sarif=` goes on with a file
              if [ "${#COMPREPLY[@]}" -eq 1 ] && [ "${COMPREPLY[0]%=}" != "${COMPREPLY[0]}" ]; then
                compopt -o nospace 2>/dev/null
              fi
            }

            complete -o filenames -F _cellc cellc
            """;

    private BashCompletion() {}

    static String script() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("    '') kind=words words='").append(firstWords()).append("' ;;\n");
        for (String first : Arrays.stream(Command.values())
                .map(BashCompletion::first)
                .distinct()
                .toList()) {
            commands(first, out);
        }
        return out.append(TAIL).toString();
    }

    private static String first(Command command) {
        return command.text().split(" ", -1)[0];
    }

    private static String firstWords() {
        Stream<String> words = Arrays.stream(Command.values()).map(BashCompletion::first);
        return Stream.concat(words, Stream.of("--help", "--version")).distinct().collect(Collectors.joining(" "));
    }

    /** Those that begin with a word: the command of that name, or those of two words. */
    private static void commands(String first, StringBuilder out) {
        List<Command> all = Arrays.stream(Command.values())
                .filter(command -> first(command).equals(first))
                .toList();
        out.append("    ").append(first).append(")\n");
        if (all.get(0).words() == 1) {
            command(all.get(0), "      ", out);
        } else {
            out.append("      if [ \"$COMP_CWORD\" -eq 2 ]; then\n        kind=words words='");
            out.append(all.stream()
                    .map(command -> command.text().split(" ", -1)[1])
                    .collect(Collectors.joining(" ")));
            out.append("'\n      else\n        case ${COMP_WORDS[2]} in\n");
            for (Command command : all) {
                out.append("          ")
                        .append(command.text().split(" ", -1)[1])
                        .append(")\n");
                command(command, "            ", out);
                out.append("            ;;\n");
            }
            out.append("        esac\n      fi\n");
        }
        out.append("      ;;\n");
    }

    private static void command(Command command, String indent, StringBuilder out) {
        out.append(indent)
                .append("kind=option options='")
                .append(flags(command))
                .append("'\n");
        out.append(indent)
                .append("operand=")
                .append(value(Completable.of(command), "operands"))
                .append('\n');
        List<Option> valued =
                command.options().stream().filter(Option::takesNextWord).toList();
        if (valued.isEmpty()) {
            return;
        }
        out.append(indent).append("case $prev in\n");
        for (Option option : valued) {
            String letter = option.shortFlag().isEmpty() ? "" : option.shortFlag() + " | ";
            out.append(indent).append("  ").append(letter).append(option.flag()).append(") kind=");
            out.append(value(Completable.of(command, option), "words")).append(" ;;\n");
        }
        out.append(indent).append("esac\n");
    }

    private static String flags(Command command) {
        return command.options().stream()
                .flatMap(option -> Stream.of(option.shortFlag(), option.flag()))
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String value(Completable value, String variable) {
        if (value instanceof Completable.Words words) {
            return "words " + variable + "='" + String.join(" ", words.words()) + "'";
        }
        if (value instanceof Completable.WordsOrFile words) {
            return "words-or-file " + variable + "='" + String.join(" ", words.words()) + "'";
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
