package dev.cellc.compiler.io;

import dev.cellc.compiler.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Contents → {@code sha256:…}, one after the other, on one thread. */
final class Digest {
    private final MessageDigest sha256 = Sha256.digest();

    String of(byte[] bytes) {
        return text(sha256.digest(bytes));
    }

    /** Of a file of any size; a link is refused. */
    String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[1 << 13];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                sha256.update(buffer, 0, length);
            }
            return text(sha256.digest());
        } finally {
            // where reading failed, what was read is not part of the next content
            sha256.reset();
        }
    }

    private static String text(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }
}
