package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The folders below {@code repositories} of a case, each as a commit in a cache, as if it had been fetched from
 * {@code https://git.acme.example/<folder>.git}. Its id depends on the files alone, so that a case can name it.
 */
final class PinnedRepositories {
    private static final PersonIdent SOMEBODY =
            new PersonIdent("Mia", "mia@acme.example", Instant.EPOCH, ZoneOffset.UTC);

    private PinnedRepositories() {}

    static void fill(Path cache, GoldenCase golden) throws IOException {
        for (Path folder : Checkout.folders(golden.repositories())) {
            String settings = Files.readString(golden.input().resolve("cellc.yaml"));
            String name = folder.getFileName().toString();
            String id = commit(folder, cache.resolve("git").resolve(hash(name) + ".git"));
            assertThat(settings)
                    .as("the commit of `%s` in the settings of `%s`", name, golden.name())
                    .contains(id);
        }
    }

    /** As docs/configuration.md describes the cache. */
    private static String hash(String name) {
        byte[] url = ("https://git.acme.example/" + name + ".git").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(url), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String commit(Path folder, Path bare) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(bare.toFile())
                        .setBare()
                        .build();
                ObjectInserter objects = repository.newObjectInserter()) {
            repository.create(true);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(folder, objects));
            commit.setAuthor(SOMEBODY);
            commit.setCommitter(SOMEBODY);
            commit.setMessage("Declare\n");
            ObjectId id = objects.insert(commit);
            objects.flush();
            RefUpdate ref = repository.updateRef("refs/cellc/" + id.name());
            ref.setNewObjectId(id);
            ref.update();
            return id.name();
        }
    }

    private static ObjectId tree(Path folder, ObjectInserter objects) throws IOException {
        DirCacheBuilder entries = DirCache.newInCore().builder();
        for (Path file : files(folder)) {
            DirCacheEntry entry =
                    new DirCacheEntry(folder.relativize(file).toString().replace('\\', '/'));
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(objects.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
            entries.add(entry);
        }
        entries.finish();
        return entries.getDirCache().writeTree(objects);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
