package dev.cellc.cli;

import dev.cellc.compiler.Version;
import java.util.Arrays;
import java.util.List;

/** The pages about commands, made from the same tables as help: one in Markdown, one for man. */
final class CommandPages {
    private CommandPages() {}

    static String markdown() {
        StringBuilder out = new StringBuilder("""
                # Commands

                Written by a test from the tables that `cellc help` is made of; change those.

                | Command | Does |
                |---|---|
                """);
        for (Command command : Command.values()) {
            String link = command.text().replace(' ', '-');
            out.append("| [`")
                    .append(command.text())
                    .append("`](#cellc-")
                    .append(link)
                    .append(") | ");
            out.append(command.summary()).append(" |\n");
        }
        for (Command command : Command.values()) {
            out.append("\n## cellc ").append(command.text()).append("\n\n```text\n");
            out.append(command == Command.HELP ? Help.overview() : Help.of(command))
                    .append("```\n");
        }
        return out.toString();
    }

    static String man() {
        StringBuilder out = new StringBuilder();
        out.append(".TH CELLC 1 \"\" \"cellc ").append(release()).append("\" \"User Commands\"\n");
        out.append(".SH NAME\ncellc \\- compile OpenChoreo declarations into Kubernetes manifests\n");
        out.append(".SH SYNOPSIS\n.B cellc\n.I COMMAND\n[\\fIARGUMENT\\fR] [\\fIOPTION\\fR]...\n");
        out.append(".SH DESCRIPTION\n").append(roff("""
                cellc reads the YAML files of a Git tree and writes a folder of plain Kubernetes manifests per environment.
                The same input gives the same bytes on every machine, and no cluster is needed.
                """));
        out.append(".SH COMMANDS\n");
        for (Command command : Command.values()) {
            out.append(".SS \"").append(escaped(("cellc " + command.text() + " " + command.argument()).strip()));
            out.append("\"\n").append(roff(Help.details(command)));
            options(command, command.ownOptions(), out);
            examples(command, out);
        }
        out.append(".SH OPTIONS OF EVERY COMMAND\n");
        options(Command.VALIDATE, Option.SHARED, out);
        out.append(".SH ENVIRONMENT\n").append(roff("""
                Every option has a variable: CELLC_ and its name in capitals, such as CELLC_FORMAT. Several values of an
                option that may be repeated are parted by commas. Options win over variables.

                NO_COLOR forbids colours, and CLICOLOR_FORCE asks for them where there is no terminal.
                """));
        return out.append(".SH EXIT STATUS\n").append(roff("""
                0: fine. 1: errors were found, or output differs. 2: the command line or the input cannot be used. 3: a bug
                in cellc.
                """)).toString();
    }

    /** A page does not change with each build. */
    private static String release() {
        return Version.current().replace("-SNAPSHOT", "");
    }

    private static void options(Command command, List<Option> options, StringBuilder out) {
        for (Option option : options) {
            out.append(".TP\n.B ").append(escaped(option.shortFlag().isEmpty() ? "" : option.shortFlag() + ", "));
            out.append(escaped(option.flag()));
            if (option.takesValue()) {
                String separator = option.isValueOptional() ? "" : " ";
                out.append(separator)
                        .append("\\fI")
                        .append(escaped(command.valueName(option)))
                        .append("\\fR");
            }
            out.append('\n').append(escaped(command.help(option))).append('\n');
        }
    }

    private static void examples(Command command, StringBuilder out) {
        String examples = Examples.of(command);
        if (!examples.isEmpty()) {
            out.append(".PP\nExamples:\n.PP\n.nf\n.RS 4\n");
            examples.lines().forEach(line -> out.append(escaped(line)).append('\n'));
            out.append(".RE\n.fi\n");
        }
    }

    /** Paragraphs. */
    private static String roff(String text) {
        StringBuilder out = new StringBuilder();
        Arrays.asList(text.strip().split("\n\n", -1))
                .forEach(part -> out.append(".PP\n").append(escaped(part)).append('\n'));
        return out.toString();
    }

    /** What a line begins with must not be taken for a request. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga");
        return plain.lines()
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
