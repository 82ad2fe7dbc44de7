package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.ReportPlace;
import dev.cellc.compiler.diagnostic.ReportSetting;
import dev.cellc.compiler.source.SourceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files of diagnostics → their places below the top of the repository, which is where servers look for them. Declarations
 * are named from the root of their tree, and files of the output from the output folder.
 */
final class ReportPaths implements ReportSetting.Places {
    private final Path top;
    private final Path root;
    private final @Nullable Path output;

    private ReportPaths(Path top, Path root, @Nullable Path output) {
        this.top = top;
        this.root = root;
        this.output = output;
    }

    static ReportPaths of(Path folder, Path root, @Nullable Path output) {
        Path absolute = root.toAbsolutePath().normalize();
        return new ReportPaths(top(folder.toAbsolutePath().normalize(), absolute), absolute, output);
    }

    /** The folder that Git's own lies in; without one, the current folder if the root is in it. */
    private static Path top(Path folder, Path root) {
        for (Path path = root; path != null; path = path.getParent()) {
            if (Files.exists(path.resolve(".git"))) {
                return path;
            }
        }
        return root.startsWith(folder) ? folder : root;
    }

    @Override
    public ReportPlace of(SourceFile file) {
        String path = file.path();
        int end = path.indexOf('>');
        if (path.startsWith("<") && end > 0) {
            return new ReportPlace(path.substring(1, end), path.substring(Math.min(path.length(), end + 2)));
        }
        // only files of the output are named without their text and without a defect
        boolean isOutput = file.text().isEmpty() && file.defect() == null;
        return below(isOutput && output != null ? output(path, output) : root.resolve(path));
    }

    /** The folder itself is named as it was given, and a file from the folder on. */
    private static Path output(String path, Path folder) {
        return slashed(folder).equals(path) ? folder : folder.resolve(path);
    }

    private ReportPlace below(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return ReportPlace.inRepository(slashed(absolute.startsWith(top) ? top.relativize(absolute) : absolute));
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
