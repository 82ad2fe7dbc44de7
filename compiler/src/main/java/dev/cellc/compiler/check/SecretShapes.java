package dev.cellc.compiler.check;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of secret a text looks like, whatever it is called. */
final class SecretShapes {
    private static final int SHORTEST = 12;

    /**
     * {@code hint} is in every text of the shape, and cheap to look for; repetitions have bounds, so that the time that
     * a text takes grows with its length and no faster.
     */
    private record Shape(String what, String hint, Pattern pattern) {

        Shape(String what, String hint, String pattern) {
            this(what, hint, Pattern.compile(pattern));
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape("a private key", "-----BEGIN", "-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----"),
            new Shape("an access key of AWS", "A", "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
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
            new Shape("a bearer token", "Bearer ", "\\bBearer [A-Za-z0-9._~+/-]{20,}=*"));

    private SecretShapes() {}

    /** Such as {@code a private key}; null where the text looks like none. */
    static @Nullable String of(String text) {
        if (text.length() < SHORTEST) {
            return null;
        }
        for (Shape shape : SHAPES) {
            if (text.contains(shape.hint()) && shape.pattern().matcher(text).find()) {
                return shape.what();
            }
        }
        return null;
    }

    /** Whether a text could be the secret that its name promises, and is not a reference, a place or a switch. */
    static boolean couldBeSecret(String text) {
        boolean isReference = text.startsWith("/")
                || text.startsWith("vault:")
                || text.contains("://")
                || text.matches("(?s)\\s*(\\$\\([^)]*\\)|\\$\\{[^}]*}|\\{\\{.*}})\\s*");
        return text.length() >= 3 && !isReference && !text.matches("(?i)true|false|none|null|disabled|enabled|default");
    }
}
