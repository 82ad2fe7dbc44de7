package dev.cellc.compiler.promotion;

import dev.cellc.compiler.source.Sha256;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tells one snapshot from another: 64 hexadecimal digits of the SHA-256 of what it says. */
public record WorkloadDigest(String hex) implements Comparable<WorkloadDigest> {
    private static final String ALGORITHM = "sha256:";
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int DIGITS = 64;
    private static final int SHORT = 12;

    /** The digest of a text. */
    static WorkloadDigest ofText(String text) {
        return new WorkloadDigest(Sha256.hex(text, DIGITS));
    }

    /** A digest in the form of {@link #text}; null if the text has another form. */
    public static @Nullable WorkloadDigest parse(String text) {
        return FORM.matcher(text).matches() ? new WorkloadDigest(text.substring(ALGORITHM.length())) : null;
    }

    /** As it is written: {@code sha256:} and the digits. */
    public String text() {
        return ALGORITHM + hex;
    }

    /** Enough of it for people. */
    public String shortened() {
        return hex.substring(0, SHORT);
    }

    /** The same of what may not be there. */
    public static String shortOf(@Nullable WorkloadDigest digest) {
        return digest == null ? "none" : digest.shortened();
    }

    @Override
    public int compareTo(WorkloadDigest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return text();
    }
}
