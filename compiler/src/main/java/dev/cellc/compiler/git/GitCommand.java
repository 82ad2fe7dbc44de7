package dev.cellc.compiler.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;

/** The {@code git} program, run for one repository with the environment of the user. */
final class GitCommand {
    private final Repository repository;
    private final SortedMap<String, String> environment;

    GitCommand(Repository repository, SortedMap<String, String> environment) {
        this.repository = repository;
        this.environment = new TreeMap<>(environment);
    }

    /** What the user has set, for programs other than Git. */
    SortedMap<String, String> environment() {
        return environment;
    }

    /** The top of the work tree, or the repository if it has none. */
    Path folder() {
        File folder = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        return folder.toPath();
    }

    /** What it answers; {@link Program.Missing} if there is no such program. */
    Program.Result run(String... arguments) throws IOException {
        SortedMap<String, String> all = new TreeMap<>(environment);
        all.keySet().removeAll(GitProgram.OF_A_REPOSITORY);
        all.put("GIT_DIR", repository.getDirectory().getAbsolutePath());
        if (!repository.isBare()) {
            all.put("GIT_WORK_TREE", repository.getWorkTree().getAbsolutePath());
            all.put("GIT_INDEX_FILE", repository.getIndexFile().getAbsolutePath());
        }
        all.put("LC_ALL", "C");
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return Program.run(command, all, folder(), new byte[0]);
    }

    /** The first line of what it answers. */
    static String line(byte[] output) {
        return new String(output, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
}
