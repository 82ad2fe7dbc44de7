package dev.cellc.compiler.git;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is configured for a repository: by the system, the user, the repository, the work tree and the
 * environment. Asked of Git itself, which knows conditional includes; without it, read from the files that are there.
 */
final class GitConfig {
    private GitConfig() {}

    static Config of(Repository repository, GitCommand program) throws IOException {
        try {
            Program.Result listed = program.run("config", "--list", "-z", "--includes");
            if (listed.isFine()) {
                return parsed(listed.text());
            }
            throw new IOException("the configuration of Git cannot be read: " + listed.reason());
        } catch (Program.Missing e) {
            return ofFiles(repository, program.environment());
        }
    }

    /** Entries of the form {@code section[.subsection].name LF value NUL}; without a value it is a switch that is on. */
    private static Config parsed(String listed) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (String entry : listed.split("\0", -1)) {
            int end = entry.indexOf('\n');
            if (!entry.isEmpty()) {
                values.computeIfAbsent(end < 0 ? entry : entry.substring(0, end), key -> new ArrayList<>())
                        .add(end < 0 ? "true" : entry.substring(end + 1));
            }
        }
        Config config = new Config();
        values.forEach((key, all) -> {
            int section = key.indexOf('.');
            int name = key.lastIndexOf('.');
            @Nullable String subsection = section == name ? null : key.substring(section + 1, name);
            config.setStringList(key.substring(0, section), subsection, key.substring(name + 1), all);
        });
        return config;
    }

    private static Config ofFiles(Repository repository, SortedMap<String, String> environment) throws IOException {
        List<File> files = new ArrayList<>();
        if (!environment.containsKey("GIT_CONFIG_NOSYSTEM")) {
            files.add(new File("/etc/gitconfig"));
        }
        files.addAll(ofUser(environment));
        files.add(new File(repository.getCommonDirectory(), "config"));
        @Nullable Config all = null;
        for (File file : files) {
            FileBasedConfig next = new FileBasedConfig(all, file, FS.DETECTED);
            try {
                next.load();
            } catch (ConfigInvalidException e) {
                throw new IOException("`" + file + "` cannot be read: " + e.getMessage(), e);
            }
            all = next;
        }
        return all == null ? new Config() : all;
    }

    private static List<File> ofUser(SortedMap<String, String> environment) {
        @Nullable String global = environment.get("GIT_CONFIG_GLOBAL");
        if (global != null) {
            return List.of(new File(global));
        }
        String home = environment.getOrDefault("HOME", "/");
        String shared = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        return List.of(new File(shared, "git/config"), new File(home, ".gitconfig"));
    }
}
