package dev.cellc.compiler.naming;

import org.jspecify.annotations.Nullable;

/** What Kubernetes demands of a name; {@link #violation} says in what respect one falls short. */
public enum NameRule {
    /** RFC 1123 label: namespaces, label-sized names. */
    LABEL(63, false, false),
    /** RFC 1035 label: Services, which must not start with a digit. */
    SERVICE(63, true, false),
    /** RFC 1123 subdomain: most other objects. */
    SUBDOMAIN(253, false, true);

    private final int limit;
    private final boolean startsWithLetter;
    private final boolean dots;

    NameRule(int limit, boolean startsWithLetter, boolean dots) {
        this.limit = limit;
        this.startsWithLetter = startsWithLetter;
        this.dots = dots;
    }

    /** What is wrong with a name, as the end of a sentence, or null where nothing is. */
    public @Nullable String violation(String name) {
        if (name.isEmpty()) {
            return "is empty";
        }
        if (name.length() > limit) {
            return "is longer than " + limit + " characters";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isAlphanumeric(c) && c != '-' && !(dots && c == '.')) {
                return "contains `" + Character.toString(name.codePointAt(i)) + "`";
            }
        }
        if (!isAlphanumeric(name.charAt(0)) || !isAlphanumeric(name.charAt(name.length() - 1))) {
            return "does not start and end with a letter or digit";
        }
        if (dots && (name.contains("..") || name.contains(".-") || name.contains("-."))) {
            return "has an empty part, or one that does not start and end with a letter or digit";
        }
        return startsWithLetter && name.charAt(0) <= '9' ? "starts with a digit" : null;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
