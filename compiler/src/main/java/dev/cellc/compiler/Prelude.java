package dev.cellc.compiler;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The declarations that every tree has without writing them. */
final class Prelude {
    private Prelude() {}

    static SourceTree tree() {
        try (InputStream in = Objects.requireNonNull(Prelude.class.getResourceAsStream("prelude.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SourceTree.of(List.of(SourceFile.of("<built-in>/prelude.yaml", text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
