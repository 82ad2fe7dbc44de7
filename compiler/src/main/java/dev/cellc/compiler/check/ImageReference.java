package dev.cellc.compiler.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The grammar of images, as kubelets and container runtimes read them: registry, path, tag and digest. */
final class ImageReference {
    private static final String DIGITS = "0123456789";
    private static final String WORDS = DIGITS.concat("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_TAG = 128;
    private static final int BARE_DIGEST = 64;

    private ImageReference() {}

    /** What is wrong with a reference; null where nothing is. */
    static @Nullable String mistake(String text) {
        if (text.length() == BARE_DIGEST && consistsOf(text, DIGITS.concat("abcdef"))) {
            return "a digest alone names no image";
        }
        int at = text.indexOf('@');
        if (at >= 0 && !isDigest(text.substring(at + 1))) {
            return "what follows `@` is no digest";
        }
        String named = at < 0 ? text : text.substring(0, at);
        int slash = named.indexOf('/');
        String first = slash < 0 ? "" : named.substring(0, slash);
        boolean hasRegistry = isRegistry(first);
        if (hasRegistry && !isHost(first)) {
            return "`" + first + "` is no registry";
        }
        return ofRemainder(hasRegistry ? named.substring(slash + 1) : named);
    }

    private static @Nullable String ofRemainder(String remainder) {
        int colon = remainder.indexOf(':');
        String path = colon < 0 ? remainder : remainder.substring(0, colon);
        if (colon >= 0 && !isTag(remainder.substring(colon + 1))) {
            return "`" + remainder.substring(colon + 1) + "` is no tag";
        }
        if (!path.toLowerCase(Locale.ROOT).equals(path)) {
            return "its name `" + path + "` has upper-case letters";
        }
        for (String part : path.split("/", -1)) {
            if (!isPart(part)) {
                return part.isEmpty() ? "a part of its name is empty" : "`" + part + "` is no part of a name";
            }
        }
        return path.length() > LONGEST_PATH ? "its name is longer than " + LONGEST_PATH + " characters" : null;
    }

    /** Whether the first part of a name is one: others begin a path at the Docker Hub. */
    private static boolean isRegistry(String part) {
        return part.indexOf('.') >= 0
                || part.indexOf(':') >= 0
                || part.equals("localhost")
                || !part.toLowerCase(Locale.ROOT).equals(part);
    }

    private static boolean isHost(String text) {
        int colon = text.indexOf(':', text.indexOf(']') + 1);
        if (colon >= 0 && (colon == text.length() - 1 || !consistsOf(text.substring(colon + 1), DIGITS))) {
            return false;
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.startsWith("[")) {
            return name.length() > 2
                    && name.endsWith("]")
                    && consistsOf(name.substring(1, name.length() - 1), DIGITS.concat("abcdefABCDEF:"));
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !consistsOf(label, WORDS.concat("-"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTag(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_TAG
                && ".-".indexOf(text.charAt(0)) < 0
                && consistsOf(text, WORDS.concat("_.-"));
    }

    /** Words of lower-case letters and digits, with a dot, one underscore or two, or any number of dashes between them. */
    private static boolean isPart(String text) {
        int at = wordEnd(text, 0);
        while (at > 0 && at < text.length()) {
            int next = separatorEnd(text, at);
            at = next == at ? -1 : wordEnd(text, next);
        }
        return at > 0;
    }

    /** Negative where there is no word. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && WORDS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == from ? -1 : at;
    }

    /** {@code from} where there is no separator. */
    private static int separatorEnd(String text, int from) {
        char c = text.charAt(from);
        int end = from;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        int most = c == '-' ? text.length() : c == '_' ? 2 : c == '.' ? 1 : 0;
        return end - from <= most ? end : from;
    }

    private static boolean isDigest(String text) {
        int colon = text.indexOf(':');
        int length = switch (text.substring(0, Math.max(0, colon))) {
            case "sha256" -> BARE_DIGEST;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> -1;
        };
        return text.length() - colon - 1 == length && consistsOf(text.substring(colon + 1), DIGITS.concat("abcdef"));
    }

    private static boolean consistsOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
