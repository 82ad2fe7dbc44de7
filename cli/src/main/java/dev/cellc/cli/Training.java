package dev.cellc.cli;

import dev.cellc.compiler.source.Aside;
import dev.cellc.compiler.source.Batch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The run from which an archive of classes is made: what people do often, with the example of the distribution, as
 * files and staged, and once with a mistake in it.
 */
public final class Training {
    private static final String MISTAKE = "apiVersion: openchoreo.dev/v1alpha1\nkind: Project\nspec:\n  name: 1\n";

    private Training() {}

    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Class.forName(Main.class.getName());
        Class.forName(FastStart.class.getName());
        Class.forName(ArchiveFiles.class.getName());
        Path example = Path.of(args[0], "examples", "online-shop");
        Path folder = Path.of(args[1]);
        Path tree = folder.resolve("tree");
        StagedFolder.write(tree, files(example));
        run(folder, "version");
        run(folder, "validate", tree.toString());
        run(folder, "validate", "--staged", tree.toString());
        run(folder, "validate", "--format=json", tree.toString());
        run(folder, "render", tree.toString(), "-o", folder.resolve("rendered").toString());
        run(folder, "render", tree.toString(), "-o", "-");
        Files.writeString(tree.resolve("mistake.yaml"), MISTAKE);
        run(folder, "validate", tree.toString());
        shareOut();
        // As a run ends; newer Javas load classes only for that.
        System.exit(0);
    }

    /** What only trees are worth that are larger than the example. */
    private static void shareOut() {
        Aside<Boolean> aside = Aside.of(() -> true, true);
        new Batch<>(List.of(1, 2), 2).map(number -> aside.get());
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** Without the variables of the user, who may want something else by them. */
    private static void run(Path folder, String... words) {
        Surroundings surroundings = Surroundings.of(
                new TreeMap<>(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), folder, false);
        Cli.run(List.of(words), surroundings);
    }
}
