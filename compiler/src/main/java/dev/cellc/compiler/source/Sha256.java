package dev.cellc.compiler.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest that is used: of names, of what is pinned, and of files. */
public final class Sha256 {
    private Sha256() {}

    /** For whoever digests piece by piece, or again and again. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first hexadecimal digits for a text; there are 64. */
    public static String hex(String text, int digits) {
        byte[] bytes = digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, digits / 2);
    }
}
