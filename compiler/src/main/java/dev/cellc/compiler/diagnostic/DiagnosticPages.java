package dev.cellc.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The page of each code, in Markdown: what, why, wrong, right. They are resources beside this class. */
public final class DiagnosticPages {
    private DiagnosticPages() {}

    /** The page of a code such as {@code CELL0105}; empty when there is no such code. */
    public static Optional<String> page(String code) {
        return Arrays.stream(DiagnosticCode.values())
                .filter(known -> known.id().equals(code))
                .findFirst()
                .map(DiagnosticPages::read);
    }

    private static String read(DiagnosticCode code) {
        String resource = "pages/" + code.id() + ".md";
        try (InputStream in = DiagnosticPages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no page " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
