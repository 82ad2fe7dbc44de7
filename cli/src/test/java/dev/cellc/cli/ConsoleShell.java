package dev.cellc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Runs commands one after the other in one folder, as a terminal would, and tells what they print. */
final class ConsoleShell {
    /** A part of a word that means itself, be it in single quotes. */
    private static final String PLAIN_PART = "(?:[^ |&;<>$`'\"*\\\\(){}]|'[^']*')";

    private static final Pattern WORD = Pattern.compile(PLAIN_PART + "+");

    /** A plain command of ours runs in this process; whatever needs a shell gets one. */
    private static final Pattern PLAIN = Pattern.compile("cellc(?: +" + PLAIN_PART + "+)*");

    /** Alone on its line it lasts; with more behind it, it is a matter of that shell. */
    private static final Pattern CHANGE_OF_FOLDER = Pattern.compile("cd [^&|;]+");

    private final Path home;
    private final SortedMap<String, String> environment = new TreeMap<>();
    private Path folder;

    ConsoleShell(Path home) throws IOException {
        this.home = home;
        this.folder = home;
        Path programs = Files.createDirectories(home.resolve(".bin"));
        Path program = programs.resolve("cellc");
        Files.writeString(
                program,
                "#!/bin/sh\nexec \"" + System.getProperty("java.home")
                        + "/bin/java\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp \""
                        + System.getProperty("java.class.path") + "\" dev.cellc.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8", "TZ", "UTC"));
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_TERMINAL_PROMPT", "0");
    }

    /** What a command prints on both its streams, and its exit code in brackets if it is not 0. */
    List<String> run(String command) throws IOException, InterruptedException {
        if (CHANGE_OF_FOLDER.matcher(command).matches()) {
            folder = folder.resolve(command.substring("cd ".length())).normalize();
            return List.of();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = PLAIN.matcher(command).matches() ? inside(command, out) : outside(command, out);
        List<String> lines = new ArrayList<>(out.toString(StandardCharsets.UTF_8)
                .replace(home.toString(), "~")
                .lines()
                .toList());
        if (code != 0) {
            lines.add("[" + code + "]");
        }
        return lines;
    }

    private int inside(String command, ByteArrayOutputStream out) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("'", ""))
                .toList();
        return Cli.run(words.subList(1, words.size()), Surroundings.of(environment, out, out, folder, false));
    }

    private int outside(String command, ByteArrayOutputStream out) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        process.getInputStream().transferTo(out);
        return process.waitFor();
    }
}
