package dev.cellc.compiler.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Short digests of text, by which names and pods differ where what they stand for does. */
public final class Digests {
    /** Of nothing yet. Asking for one takes longer than a digest of a short text. */
    private static final MessageDigest NOTHING = nothing();

    private Digests() {}

    /** As many hexadecimal digits of the SHA-256 of a text. */
    public static String of(String text, int digits) {
        return HexFormat.of().formatHex(sha256(text), 0, digits / 2);
    }

    /** Differs when a key or a value does. */
    public static String of(SortedMap<String, String> values, int digits) {
        StringBuilder all = new StringBuilder();
        values.forEach((key, value) -> all.append(key.length())
                .append(':')
                .append(key)
                .append(value.length())
                .append(':')
                .append(value));
        return of(all.toString(), digits);
    }

    private static byte[] sha256(String text) {
        try {
            return ((MessageDigest) NOTHING.clone()).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest nothing() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
