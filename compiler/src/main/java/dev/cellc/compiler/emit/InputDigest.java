package dev.cellc.compiler.emit;

import dev.cellc.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A digest of the input that is the same for every line ending and every order of files. */
final class InputDigest {
    private InputDigest() {}

    static String of(List<SourceFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                String text = file.text().indexOf('\r') < 0
                        ? file.text()
                        : file.text().replace("\r\n", "\n").replace('\r', '\n');
                byte[] content = text.getBytes(StandardCharsets.UTF_8);
                digest.update((file.path() + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
