package dev.cellc.compiler.io;

import dev.cellc.compiler.Settings;
import dev.cellc.compiler.git.GitReader;
import dev.cellc.compiler.git.RepositoryCache;
import dev.cellc.compiler.git.Snapshot;
import dev.cellc.compiler.git.TreePlace;
import dev.cellc.compiler.git.TreeScan;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A root → the declarations in it and in the further roots that its {@code cellc.yaml} names. What is wrong with one of
 * those is a part of the result, for the compiler to report where it is named.
 */
public final class ProjectReader {
    private final SortedMap<String, String> environment;
    private final boolean online;

    private ProjectReader(SortedMap<String, String> environment, boolean online) {
        this.environment = environment;
        this.online = online;
    }

    /**
     * A reader that obeys the variables of this environment: {@code GIT_DIR}, {@code GIT_INDEX_FILE} and so on, as hooks
     * need it, and those that say where fetched repositories are kept.
     */
    public static ProjectReader of(Map<String, String> environment) {
        return new ProjectReader(new TreeMap<>(environment), true);
    }

    /** The same reader, but it fetches nothing: what is not in the cache is reported as missing. */
    public ProjectReader offline() {
        return new ProjectReader(environment, false);
    }

    /** The folder as it is now. */
    public SourceTree directory(Path root) throws InputException {
        return read(DirectoryPlace.of(root));
    }

    /** The folder as it is staged. */
    public SourceTree index(Path root) throws InputException {
        return GitReader.of(environment).index(root, this::read);
    }

    /** The folder as it was in a commit; it need not exist now. */
    public Snapshot<SourceTree> revision(Path root, String revision) throws InputException {
        return GitReader.of(environment).revision(root, revision, this::read);
    }

    private SourceTree read(TreePlace place) {
        @Nullable SourceFile file = TreeScan.file(place.root(), "cellc.yaml");
        Settings settings = file == null ? Settings.NONE : Settings.of(file);
        return settings.roots().isEmpty()
                ? TreeScan.scan(place.root())
                : new RootsReader(place, settings, RepositoryCache.of(environment, online)).read();
    }
}
