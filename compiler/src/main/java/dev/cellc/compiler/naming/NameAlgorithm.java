package dev.cellc.compiler.naming;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The algorithm of OpenChoreo v0.3.2, so that an installation can move over in place: a name is made of what it names,
 * cut to the limit of its kind, and ends in a hash of the whole identity.
 */
final class NameAlgorithm {
    private static final int HASH = 8;
    private static final int TYPICAL = 48;

    private static final int MOST_HASHES = 20_000;
    private static final ConcurrentMap<String, String> HASHES = new ConcurrentHashMap<>();

    private NameAlgorithm() {}

    /**
     * Sanitises each part, gives each an equal share of the room that hash and hyphens leave (unused room of a short
     * part is not passed on), and appends the first eight digits of the SHA-256 of the parts as they were.
     */
    static String generate(int limit, List<String> parts) {
        return generate(limit, parts, "-");
    }

    /** A name that parts give alone which are the same one by one, not those that only read alike when joined. */
    static String distinct(int limit, List<String> parts) {
        return generate(limit, parts, "/");
    }

    private static String generate(int limit, List<String> parts, String between) {
        String hash = hash(parts.size() == 1 ? parts.get(0) : String.join(between, parts));
        int room = limit - HASH - (parts.size() - 1) - 1;
        int share = room / parts.size();
        int wider = room % parts.size();
        StringBuilder name = new StringBuilder(TYPICAL);
        for (int i = 0; i < parts.size(); i++) {
            String clean = sanitise(parts.get(i));
            name.append(clean.substring(0, Math.min(clean.length(), i < wider ? share + 1 : share)))
                    .append('-');
        }
        return trimmed(name.append(hash).toString(), false);
    }

    /** The names of a component's objects end in the same hash, in every environment. */
    private static String hash(String identity) {
        if (HASHES.size() > MOST_HASHES) {
            HASHES.clear();
        }
        return HASHES.computeIfAbsent(identity, text -> Digests.of(text, HASH));
    }

    private static String sanitise(String part) {
        return trimmed(isClean(part) ? part : cleaned(part), true);
    }

    /** Nearly all parts are, and stay as they are. */
    private static boolean isClean(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String part) {
        StringBuilder clean = new StringBuilder(part.length());
        String lower = part.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            boolean kept = Character.isLetter(c) || Character.isDigit(c) || c == '-' || c == '.';
            clean.appendCodePoint(kept ? c : '-');
        }
        return clean.toString();
    }

    /** Without hyphens and dots at both ends, or without anything there that is neither letter nor digit. */
    private static String trimmed(String text, boolean onlyHyphensAndDots) {
        int start = 0;
        int end = text.length();
        while (start < end && isTrimmed(text.codePointAt(start), onlyHyphensAndDots)) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isTrimmed(text.codePointBefore(end), onlyHyphensAndDots)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isTrimmed(int c, boolean onlyHyphensAndDots) {
        return onlyHyphensAndDots ? c == '-' || c == '.' : !Character.isLetterOrDigit(c);
    }
}
