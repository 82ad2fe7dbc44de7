package dev.cellc.compiler.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of secret a text looks like, whatever it is called. */
final class SecretShapes {
    private static final int SHORTEST = 12;

    /**
     * {@code hint} is in every text of the shape, and cheap to look for, its characters even more so; repetitions have
     * bounds, so that the time that a text takes grows with its length and no faster.
     */
    private record Shape(String what, String hint, long characters, Pattern pattern) {

        Shape(String what, String hint, String pattern) {
            this(what, hint, SecretShapes.characters(hint), Pattern.compile(pattern));
        }

        /** {@code characters} are those of the text. */
        boolean isHinted(String text, long characters) {
            return (characters & this.characters) == this.characters && text.contains(hint);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape("a private key", "-----BEGIN", "-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----"),
            new Shape("an access key of AWS", "AKIA", "\\bAKIA[0-9A-Z]{16}\\b"),
            new Shape("an access key of AWS", "ASIA", "\\bASIA[0-9A-Z]{16}\\b"),
            new Shape("a token of GitHub", "gh", "\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"),
            new Shape("a token of GitHub", "github_pat_", "\\bgithub_pat_[A-Za-z0-9_]{22,}\\b"),
            new Shape("a token of GitLab", "glpat-", "\\bglpat-[A-Za-z0-9_-]{20,}"),
            new Shape("a token of Slack", "xox", "\\bxox[abeprs]-[A-Za-z0-9-]{10,}"),
            new Shape("a key of Stripe", "k_live_", "\\b[rs]k_live_[A-Za-z0-9]{16,}\\b"),
            new Shape("a key of Google", "AIza", "\\bAIza[0-9A-Za-z_-]{35}\\b"),
            new Shape("a token", "eyJ", "\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            new Shape(
                    "a password in an address",
                    "://",
                    "\\b[a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^\\s/:@]{0,200}:(?![$]|[{][{])[^\\s/@]{1,200}@"),
            new Shape(
                    "a password in an address",
                    "@",
                    "(?<![^\\s'\"=])(?!mailto:)[A-Za-z0-9_.-]{1,60}:(?![$]|[{][{])[^\\s/:@]{1,200}@"
                            + "((tcp|udp|unix)\\(|[A-Za-z0-9.-]{1,200}:[0-9]{2,5}(?![0-9A-Za-z]))"),
            new Shape("a webhook of Slack", "hooks.slack.com/", "hooks[.]slack[.]com/services/[A-Za-z0-9/]{10,}"),
            new Shape("a bearer token", "Bearer ", "\\bBearer [A-Za-z0-9._~+/-]{20,}=*"));

    private static final Pattern BASIC = Pattern.compile("\\bBasic ([A-Za-z0-9+/]{6,4000}={0,2})");

    private static final List<String> SWITCHES = List.of(
            "true", "false", "none", "null", "disabled", "enabled", "default", "redacted", "required", "optional");

    private SecretShapes() {}

    /** Such as {@code a private key}; null where the text looks like none. */
    static @Nullable String of(String text) {
        if (text.length() < SHORTEST) {
            return null;
        }
        long characters = characters(text);
        for (int i = 0; i < SHAPES.size(); i++) {
            Shape shape = SHAPES.get(i);
            if (shape.isHinted(text, characters)
                    && shape.pattern().matcher(text).find()) {
                return shape.what();
            }
        }
        return hasBasic(text) ? "a user with a password" : null;
    }

    /** The text with stars for what looks like a secret in it, whatever stands around. */
    static String starred(String text) {
        StringBuilder out = new StringBuilder(text);
        if (text.length() >= SHORTEST) {
            long characters = characters(text);
            for (Shape shape : SHAPES) {
                if (shape.isHinted(text, characters)) {
                    star(shape.pattern().matcher(text), out);
                }
            }
            if (hasBasic(text)) {
                star(BASIC.matcher(text), out);
            }
        }
        return out.toString();
    }

    /** A bit for each character that is in a text, of which several share one. */
    private static long characters(String text) {
        long characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters |= 1L << text.charAt(i);
        }
        return characters;
    }

    private static void star(Matcher matcher, StringBuilder out) {
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                out.setCharAt(i, '*');
            }
        }
    }

    /** Base64 of {@code user:password}; there are sentences with the word too. */
    private static boolean hasBasic(String text) {
        if (text.contains("Basic ")) {
            Matcher matcher = BASIC.matcher(text);
            while (matcher.find()) {
                if (isUserAndPassword(matcher.group(1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isUserAndPassword(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
            return text.indexOf(':') >= 0 && text.chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Whether a text could be the secret that its name promises, and is not a reference, a place or a switch. */
    static boolean couldBeSecret(String text) {
        String value = withoutScheme(text.strip());
        return value.length() >= 3
                && !isReference(value)
                && !isPlaceholder(value)
                && !SWITCHES.contains(value.toLowerCase(Locale.ROOT));
    }

    private static String withoutScheme(String text) {
        return text.startsWith("Bearer ") || text.startsWith("Basic ")
                ? text.substring(text.indexOf(' ') + 1).strip()
                : text;
    }

    private static boolean isReference(String text) {
        return text.startsWith("/")
                || text.startsWith("vault:")
                || text.contains("://")
                || (text.startsWith("$") && text.chars().skip(1).allMatch(SecretShapes::isOfName));
    }

    /** Such as {@code ${PASSWORD}}, {@code <password>} and {@code xxxx}. */
    static boolean isPlaceholder(String text) {
        return isWithin(text, "$(", ")")
                || isWithin(text, "${", "}")
                || isWithin(text, "{{", "}}")
                || isWithin(text, "<", ">")
                || text.chars().allMatch(c -> c == text.charAt(0));
    }

    private static boolean isWithin(String text, String open, String close) {
        return text.startsWith(open) && text.indexOf(close) == text.length() - close.length();
    }

    private static boolean isOfName(int c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
