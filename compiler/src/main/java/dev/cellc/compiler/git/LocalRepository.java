package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceRoot.UnknownCommit;
import dev.cellc.compiler.source.SourceRoot.Unreachable;
import dev.cellc.compiler.source.SourceRoot.Unsupported;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A repository on this machine, which is looked at before it is fetched from: JGit itself plays the server then, and
 * says what is wrong on standard error.
 */
final class LocalRepository {
    private LocalRepository() {}

    static void check(GitAddress address, String commit) throws UnreadableRepository {
        try (Repository repository = open(address)) {
            String format = repository.getConfig().getString("extensions", null, "objectformat");
            if (format != null && !format.equalsIgnoreCase("sha1")) {
                throw new UnreadableRepository(unsupported(format));
            }
            if (!holds(repository, commit)) {
                throw new UnreadableRepository(new UnknownCommit());
            }
        } catch (IOException | URISyntaxException e) {
            throw new UnreadableRepository(
                    new Unreachable(String.valueOf(e.getMessage()), "name the folder of a Git repository"), e);
        }
    }

    private static Repository open(GitAddress address) throws IOException, URISyntaxException {
        String path = new URIish(address.text()).getPath();
        @Nullable File folder = path == null ? null : FileKey.resolve(new File(path), FS.DETECTED);
        if (folder == null) {
            throw new IOException("there is no Git repository");
        }
        return new FileRepositoryBuilder().setGitDir(folder).setMustExist(true).build();
    }

    /** Whether a commit, and not some other object, has this id. */
    static boolean holds(Repository repository, String commit) throws IOException {
        ObjectId id = ObjectId.fromString(commit);
        try (ObjectReader objects = repository.newObjectReader()) {
            return objects.has(id) && objects.open(id).getType() == Constants.OBJ_COMMIT;
        }
    }

    static Unsupported unsupported(String format) {
        return new Unsupported(
                "names its objects by " + format + ", which cellc cannot read",
                "use a repository in Git's usual format, sha1");
    }
}
