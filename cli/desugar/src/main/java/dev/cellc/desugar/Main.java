package dev.cellc.desugar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Desugars the jars that it is given, in place: each stays as it was or is replaced as a whole. */
public final class Main {
    private Main() {}

    public static void main(String[] jars) throws IOException {
        for (String name : jars) {
            Path jar = Path.of(name);
            Path desugared = jar.resolveSibling(jar.getFileName() + ".desugared");
            JarRewriter.rewrite(jar, desugared);
            Files.move(desugared, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
