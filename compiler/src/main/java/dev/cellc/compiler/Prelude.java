package dev.cellc.compiler;

import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The declarations that every tree has without writing them. */
final class Prelude {
    private Prelude() {}

    /** They never change, so they are read once, by whoever needs them first. */
    private static final class Read {
        private static final Declarations DECLARATIONS = read();

        private static Declarations read() {
            DiagnosticSink sink = diagnostic -> {
                throw new IllegalStateException("the built-in declarations are wrong: " + diagnostic);
            };
            return Validator.validate(Compiler.parse(tree(), sink), "", sink);
        }
    }

    static Declarations declarations() {
        return Read.DECLARATIONS;
    }

    static SourceTree tree() {
        return tree("prelude.yaml");
    }

    /** A small program that has a bit of everything that most have. */
    static SourceTree rehearsal() {
        return tree("rehearsal.yaml");
    }

    private static SourceTree tree(String file) {
        try (InputStream in = Objects.requireNonNull(Prelude.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SourceTree.of(List.of(SourceFile.of("<built-in>/" + file, text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
