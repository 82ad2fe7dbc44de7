package dev.cellc.compiler.io;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

/** Short texts by which two states of a tree, or of an output folder, are told apart. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Of declarations: another one for any change of a file or of a further root. */
    public static String of(SourceTree tree) {
        Digest digest = new Digest();
        StringBuilder text = new StringBuilder();
        for (SourceRoot root : tree.roots()) {
            text.append(root).append('\n');
        }
        for (SourceFile file : tree.files()) {
            text.append(file.path())
                    .append('\0')
                    .append(file.defect())
                    .append('\0')
                    .append(digest.of(file.text().getBytes(StandardCharsets.UTF_8)))
                    .append('\n');
        }
        return digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Of an output folder as it was written; empty where a file is not as its index says, or none was written. */
    public static String ofOutput(Path output) {
        try {
            String index = Survey.index(output);
            Claims claims = new Claims();
            Digest digest = new Digest();
            OwnerIndexReader.read(index, claims);
            for (String path : claims.paths()) {
                if (!claims.accepts(path, digest.of(output.resolve(path)))) {
                    return "";
                }
            }
            return digest.of(index.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | ParseException | UnusableOutputException e) {
            return "";
        }
    }

    /** Of one file; empty where there is none. */
    public static String ofFile(Path file) {
        try {
            return new Digest().of(file);
        } catch (IOException e) {
            return "";
        }
    }
}
