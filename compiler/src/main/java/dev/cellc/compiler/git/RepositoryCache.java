package dev.cellc.compiler.git;

import dev.cellc.compiler.source.Sha256;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceRoot.Content;
import dev.cellc.compiler.source.SourceRoot.NoFolder;
import dev.cellc.compiler.source.SourceRoot.Offline;
import dev.cellc.compiler.source.SourceRoot.Unreachable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Commits of other repositories, fetched once and kept on this machine: a bare repository for each address, in which a
 * ref stands for each commit that is complete. Reading what is there takes no lock and no network.
 */
public final class RepositoryCache {
    private final SortedMap<String, String> environment;
    private final boolean online;

    private RepositoryCache(SortedMap<String, String> environment, boolean online) {
        this.environment = environment;
        this.online = online;
    }

    /** {@code online}: whether what is not there yet may be fetched. */
    public static RepositoryCache of(Map<String, String> environment, boolean online) {
        return new RepositoryCache(new TreeMap<>(environment), online);
    }

    /** Hands over the declarations of a commit, if they can be read. */
    public SourceRoot.Reading read(SourceRoot.Commit commit, Consumer<SourceFile> files) {
        HermeticSystem.install();
        try {
            GitAddress address = GitAddress.of(commit.url());
            CachedRepository cached = new CachedRepository(folder(address));
            if (!cached.holds(commit.id())) {
                if (!online) {
                    return new Offline();
                }
                cached.fetch(new Fetcher(address, commit.id(), environment));
            }
            return read(cached, commit, files);
        } catch (UnreadableRepository e) {
            return e.defect();
        }
    }

    private static SourceRoot.Reading read(
            CachedRepository cached, SourceRoot.Commit commit, Consumer<SourceFile> files) {
        try (Repository repository = cached.open();
                ObjectReader objects = repository.newObjectReader();
                RevWalk walk = new RevWalk(objects)) {
            ObjectId top = walk.parseCommit(ObjectId.fromString(commit.id())).getTree();
            @Nullable String path = TreePlace.resolved("", commit.path());
            TreePlace.Spot spot = path == null ? new TreePlace.Outside() : GitPlace.inTree(objects, top, path, false);
            if (spot instanceof TreePlace.Folder folder) {
                TreeScan.scan(folder.store()).files().forEach(files);
                return new Content(GitPlace.id(objects, top, folder.position()).name());
            }
            return new NoFolder(spot instanceof TreePlace.NoFolder none ? none.found() : "does not exist");
        } catch (IOException e) {
            return new Unreachable(
                    "its copy in the cache is damaged: " + e.getMessage(),
                    "remove `" + cached.folder() + "`; the next run fetches it again");
        }
    }

    private Path folder(GitAddress address) {
        return base().resolve("git").resolve(Sha256.hex(address.text(), 32) + ".git");
    }

    /** {@code $CELLC_CACHE}, else {@code cellc} in the folder that the system has for caches. */
    private Path base() {
        String own = environment.getOrDefault("CELLC_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own).toAbsolutePath();
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (caches.startsWith("/")) {
            return Path.of(caches, "cellc");
        }
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".cache", "cellc");
    }
}
