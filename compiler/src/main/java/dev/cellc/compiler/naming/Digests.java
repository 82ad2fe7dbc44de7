package dev.cellc.compiler.naming;

import dev.cellc.compiler.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Short digests of text, by which names and pods differ where what they stand for does. */
public final class Digests {
    /** Shared, as making one takes longer than a digest of a short text: whoever uses it holds its lock. */
    private static final MessageDigest SHA_256 = Sha256.digest();

    private Digests() {}

    /** As many hexadecimal digits of the SHA-256 of a text. */
    public static String of(String text, int digits) {
        return HexFormat.of().formatHex(sha256(text), 0, digits / 2);
    }

    /** Differs when a key or a value does. */
    public static String of(SortedMap<String, String> values, int digits) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            append(entry.getKey(), all);
            append(entry.getValue(), all);
        }
        return of(all.toString(), digits);
    }

    private static void append(String text, StringBuilder all) {
        all.append(text.length()).append(':').append(text);
    }

    private static byte[] sha256(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        synchronized (SHA_256) {
            return SHA_256.digest(bytes);
        }
    }
}
