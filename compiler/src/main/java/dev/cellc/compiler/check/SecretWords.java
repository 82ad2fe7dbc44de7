package dev.cellc.compiler.check;

import dev.cellc.compiler.yaml.YamlReader;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The secrets of a program as words of a message → stars. What a message puts in backticks is compared with all of them,
 * also where it is cut off; what stands on the same line as its place is replaced wherever it occurs.
 */
final class SecretWords {
    private static final int SHORTEST = 3;

    /** Shorter texts are replaced in backticks alone, since they are a part of many words. */
    private static final int SHORTEST_ANYWHERE = 6;

    /** What messages cut off is longer than this. */
    private static final int SHORTEST_CUT = 40;

    private static final String CUT = "…";

    private final NavigableSet<String> secrets = new TreeSet<>();
    private final Set<String> names;

    /** {@code names} are texts that are no secret, even where one is the same. */
    SecretWords(Collection<String> secrets, Set<String> names) {
        this.names = names;
        for (String secret : secrets) {
            String line = firstLine(secret);
            if (line.length() >= SHORTEST && !names.contains(line)) {
                this.secrets.add(line);
            }
        }
    }

    /** {@code near} are the secrets that the message is most likely to repeat. */
    String starred(String message, List<String> near) {
        String text = SecretShapes.starred(message);
        for (String secret : near) {
            String line = firstLine(secret);
            if (line.length() >= SHORTEST_ANYWHERE && !names.contains(line)) {
                text = text.replace(line, stars(line));
                text = text.replace(escaped(line), stars(line));
            }
        }
        return text.indexOf('`') < 0 ? text : quoted(text, near);
    }

    /** A value, or lines of {@code key: value}, in which nothing is a secret any more. */
    String screened(String value) {
        String text = SecretShapes.starred(value);
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST_ANYWHERE && text.contains(secret)) {
                text = text.replace(secret, stars(secret));
            }
        }
        return text.lines().map(this::screenedLine).collect(Collectors.joining("\n"))
                + (text.endsWith("\n") ? "\n" : "");
    }

    private String screenedLine(String line) {
        int colon = line.lastIndexOf(": ");
        String value = (colon < 0 ? line : line.substring(colon + 2)).strip();
        return isSecret(value, List.of()) ? line.replace(value, stars(value)) : line;
    }

    private String quoted(String text, List<String> near) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int open = text.indexOf('`');
        while (open >= 0) {
            int close = text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            String chunk = text.substring(open + 1, close);
            out.append(text, at, open + 1).append(isSecret(chunk, near) ? stars(chunk) : chunk);
            at = close;
            open = text.indexOf('`', close + 1);
        }
        return out.append(text, at, text.length()).toString();
    }

    private boolean isSecret(String chunk, List<String> near) {
        String bare = chunk.startsWith("\"") && chunk.endsWith("\"") && chunk.length() > 1
                ? chunk.substring(1, chunk.length() - 1)
                : chunk;
        if (bare.isEmpty() || names.contains(bare)) {
            return false;
        }
        if (bare.endsWith(CUT) && bare.length() > SHORTEST_CUT) {
            String start = bare.substring(0, bare.length() - 1);
            String next = secrets.ceiling(start);
            return next != null && next.startsWith(start);
        }
        return secrets.contains(bare) || near.contains(bare);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static String escaped(String text) {
        String quoted = YamlReader.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String stars(String text) {
        return "*".repeat(Math.max(1, text.length()));
    }
}
