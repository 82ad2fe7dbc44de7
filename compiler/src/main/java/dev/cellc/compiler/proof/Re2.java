package dev.cellc.compiler.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions as Cilium and Envoy take them. */
final class Re2 {
    /** Envoy refuses larger programs, and with them all policy of the pod; Cilium lets them through. */
    private static final int LARGEST = 100;

    private static final Pattern NAMED = Pattern.compile("\\(\\?P?<[A-Za-z0-9_]+>");
    private static final Pattern POSIX = Pattern.compile("\\[:([a-z]+):]");

    private Re2() {}

    /** The same for the expressions of Java, which differ in the names of groups and of classes. */
    static String inJava(String text) {
        Matcher posix = POSIX.matcher(NAMED.matcher(text).replaceAll("("));
        return posix.replaceAll(found -> Matcher.quoteReplacement(posix(found.group(1))));
    }

    private static String posix(String name) {
        return switch (name) {
            case "word" -> "\\w";
            case "xdigit" -> "\\p{XDigit}";
            case "ascii" -> "\\p{ASCII}";
            default -> "\\p{" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + '}';
        };
    }

    /** Why a text is no expression that can be used; nothing where it is one. */
    static Optional<String> fault(String text) {
        try {
            int size = Re2Program.size(Re2Parser.parse(text));
            return size > LARGEST
                    ? Optional.of("`" + text + "` is too long for Envoy: RE2 makes " + size + " instructions of it, "
                            + LARGEST + " is the most")
                    : Optional.empty();
        } catch (Re2Parser.Refused e) {
            return Optional.of("`" + text + "` is no regular expression of RE2: " + e.getMessage());
        }
    }
}
