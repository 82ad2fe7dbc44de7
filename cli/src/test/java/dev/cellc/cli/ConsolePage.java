package dev.cellc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of the documentation as a script: its {@code console} blocks, in which a line that starts with {@code $} is a
 * command, up to the end of its here-document if it has one, and the lines below it are what it prints. {@code [2]} at
 * the end is its exit code if that is not 0. In what is printed {@code …} stands for anything within a line, or, as a
 * line of its own, for any lines.
 */
record ConsolePage(List<Part> parts) {
    private static final String START = "```console";
    private static final String END = "```";

    /** A piece of a page. */
    sealed interface Part {}

    /** Lines that are for people. */
    record Prose(List<String> lines) implements Part {}

    /** A command as it is written, and what it is said to print. */
    record Step(List<String> command, List<String> printed) implements Part {

        /** The text that a shell is given. */
        String text() {
            List<String> lines = new ArrayList<>(command);
            lines.set(0, lines.get(0).substring("$ ".length()));
            return String.join("\n", lines);
        }

        /** Whether the page says the truth about it. */
        boolean shows(List<String> actual) {
            StringBuilder pattern = new StringBuilder();
            for (String line : printed) {
                pattern.append(line.equals("…") ? "(?:.*\n)*?" : pattern(line) + '\n');
            }
            String text = actual.isEmpty() ? "" : String.join("\n", actual) + '\n';
            return Pattern.compile(pattern.toString()).matcher(text).matches();
        }

        private static String pattern(String line) {
            List<String> pieces = new ArrayList<>();
            for (String piece : line.split("…", -1)) {
                pieces.add(Pattern.quote(piece));
            }
            return String.join(".*", pieces);
        }
    }

    static ConsolePage of(String text) {
        List<Part> parts = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            prose.add(lines.get(i));
            if (lines.get(i).equals(START)) {
                parts.add(new Prose(List.copyOf(prose)));
                prose.clear();
                i = steps(lines, i + 1, parts) - 1;
            }
        }
        parts.add(new Prose(prose));
        return new ConsolePage(parts);
    }

    /** Returns where the block ends. */
    private static int steps(List<String> lines, int first, List<Part> parts) {
        int at = first;
        while (!lines.get(at).equals(END)) {
            if (!lines.get(at).startsWith("$ ")) {
                throw new IllegalArgumentException("no command: " + lines.get(at));
            }
            int output = at + commandLength(lines, at);
            int end = output;
            while (!lines.get(end).startsWith("$ ") && !lines.get(end).equals(END)) {
                end++;
            }
            parts.add(new Step(lines.subList(at, output), lines.subList(output, end)));
            at = end;
        }
        return at;
    }

    private static int commandLength(List<String> lines, int at) {
        int mark = lines.get(at).indexOf("<<'");
        int end = at;
        if (mark >= 0) {
            String word =
                    lines.get(at).substring(mark + "<<'".length(), lines.get(at).lastIndexOf('\''));
            while (!lines.get(end).equals(word)) {
                end++;
            }
        } else {
            while (lines.get(end).endsWith("\\")) {
                end++;
            }
        }
        return end - at + 1;
    }

    /** The text of the page. */
    String text() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Prose prose) {
                lines.addAll(prose.lines());
            } else if (part instanceof Step step) {
                lines.addAll(step.command());
                lines.addAll(step.printed());
            }
        }
        return String.join("\n", lines) + '\n';
    }
}
