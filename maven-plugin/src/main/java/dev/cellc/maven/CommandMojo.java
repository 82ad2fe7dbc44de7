package dev.cellc.maven;

import dev.cellc.cli.Cli;
import dev.cellc.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of the command line, whose options are properties here. */
abstract class CommandMojo extends CellcMojo {
    private static final int FINDINGS = 1;

    /**
     * The file that the result is written to, in place of the log; its folder is made. Example: {@code
     * -Dcellc.outputFile=target/result.txt}.
     */
    @Parameter(property = "cellc.outputFile")
    @Nullable File outputFile;

    /** The command and its arguments, as they would be typed. */
    abstract List<String> words() throws MojoExecutionException;

    @Override
    final void run(Path folder) throws MojoExecutionException, MojoFailureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(words());
        add(words, "--debug", getLog().isDebugEnabled());
        int code = Cli.run(words, Surroundings.of(System.getenv(), out, err, folder, false));
        if (outputFile == null) {
            show(out).forEach(getLog()::info);
        } else {
            write(outputFile.toPath(), out.toByteArray());
        }
        List<String> said = show(err);
        if (code == 0) {
            said.forEach(getLog()::info);
            return;
        }
        said.forEach(getLog()::error);
        String message = "`cellc " + words.get(0) + "` ended with " + code;
        if (code == FINDINGS) {
            throw new MojoFailureException(message);
        }
        throw new MojoExecutionException(message);
    }

    private static void write(Path file, byte[] result) throws MojoExecutionException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, result);
        } catch (IOException e) {
            throw new MojoExecutionException("`" + file + "` cannot be written: " + e.getMessage(), e);
        }
    }

    private static List<String> show(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Adds an option if it has a value. */
    static void add(List<String> words, String option, @Nullable String value) {
        if (value != null) {
            words.add(option + '=' + value);
        }
    }

    /** Adds an option that is on. */
    static void add(List<String> words, String option, boolean value) {
        if (value) {
            words.add(option);
        }
    }
}
