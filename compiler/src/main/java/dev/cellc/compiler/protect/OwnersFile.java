package dev.cellc.compiler.protect;

import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;

/** A CODEOWNERS file: what is before our section and what comes after it, both as they are. */
record OwnersFile(String before, String after, boolean isThere) {
    private static final String BEGIN = "# BEGIN cellc codeowners";
    private static final String END = "# END cellc codeowners";
    private static final String REMARK = ": written by `cellc codeowners --write`; change the pipelines, not this";

    /** GitLab has sections of its own, each with a heading: what follows is a part of it. */
    private static final String HEADING = "\\^?\\[[^\\]]+\\].*";

    private static final String OUR_HEADING = "[Deployments]";

    static OwnersFile of(String path, String text) throws InputException {
        List<Integer> begins = places(text, BEGIN);
        List<Integer> ends = places(text, END);
        if (begins.isEmpty() && ends.isEmpty()) {
            return new OwnersFile(text, "", false);
        }
        if (begins.size() != 1 || ends.size() != 1 || begins.get(0) > ends.get(0)) {
            throw new InputException(
                    "`" + path + "` does not have one line `" + BEGIN + "` and one `" + END + "` after it",
                    "remove them, with what is between them; the section is then written at the end");
        }
        int end = lineAfter(text, ends.get(0));
        OwnersFile file = new OwnersFile(text.substring(0, begins.get(0)), text.substring(end), true);
        file.checkAfter(path, (int) text.substring(0, end).lines().count());
        return file;
    }

    /** Where lines begin that begin like this. */
    private static List<Integer> places(String text, String marker) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < text.length(); at = lineAfter(text, at)) {
            if (text.startsWith(marker, at)) {
                places.add(at);
            }
        }
        return places;
    }

    private static int lineAfter(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** Of several patterns that fit a path the last one counts, within a section. */
    private void checkAfter(String path, int lines) throws InputException {
        int number = lines;
        for (String line : after.lines().map(String::strip).toList()) {
            number++;
            if (isHeading(line)) {
                return;
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                throw new InputException(
                        "line " + number + " of `" + path + "` comes after what cellc writes, and would win over it: `"
                                + line + "`",
                        "move it up, before the line `" + BEGIN + "`");
            }
        }
    }

    private static boolean isHeading(String line) {
        return line.matches(HEADING);
    }

    /** The text with these lines as our section; without any there is none. */
    String with(List<String> lines) {
        if (lines.isEmpty()) {
            return before + after;
        }
        boolean isWindows = (before + after).contains("\r\n");
        boolean isHeaded = before.lines().map(String::strip).anyMatch(OwnersFile::isHeading);
        List<String> section = new ArrayList<>();
        section.add(BEGIN + REMARK);
        if (isHeaded) {
            section.add(OUR_HEADING);
        }
        section.addAll(lines);
        section.add(END);
        String text = String.join("\n", section) + '\n';
        return gap() + (isWindows ? text.replace("\n", "\r\n") : text) + after;
    }

    /** What is before the section, with a blank line between where the section is new. */
    private String gap() {
        if (isThere || before.isEmpty()) {
            return before;
        }
        String lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
        String whole = before.endsWith("\n") ? before : before + lineEnd;
        return whole.endsWith("\n" + lineEnd) ? whole : whole + lineEnd;
    }
}
