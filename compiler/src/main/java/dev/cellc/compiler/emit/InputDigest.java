package dev.cellc.compiler.emit;

import dev.cellc.compiler.source.Sha256;
import dev.cellc.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A digest of the input that is the same for every line ending and every order of files: worked out when somebody asks
 * for it, once.
 */
final class InputDigest implements Supplier<String> {
    private final List<SourceFile> files;
    private @Nullable String text;

    InputDigest(List<SourceFile> files) {
        this.files = files;
    }

    @Override
    public synchronized String get() {
        String known = text;
        if (known == null) {
            known = of(files);
            text = known;
        }
        return known;
    }

    private static String of(List<SourceFile> files) {
        MessageDigest digest = Sha256.digest();
        for (SourceFile file : files) {
            String text = file.text().indexOf('\r') < 0
                    ? file.text()
                    : file.text().replace("\r\n", "\n").replace('\r', '\n');
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            digest.update((file.path() + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
