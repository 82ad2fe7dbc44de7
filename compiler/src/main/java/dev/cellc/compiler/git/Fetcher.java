package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceRoot.UnknownCommit;
import dev.cellc.compiler.source.SourceRoot.Unreachable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * One commit of a remote repository → a repository of the cache. The commit alone is asked for; of a server that gives
 * no commits by their ids, all branches and tags.
 */
record Fetcher(GitAddress address, String commit, SortedMap<String, String> environment) {
    /** Without a sign of life for so long, a server counts as gone. */
    private static final int TIMEOUT_SECONDS = 60;

    static final List<String> ALL = List.of("+refs/heads/*:refs/remotes/heads/*", "+refs/tags/*:refs/remotes/tags/*");

    /** A way to fetch; {@code depth} 0 is everything. */
    interface Way {
        void fetch(Repository into, List<String> refs, int depth) throws FetchFailure;
    }

    void fetch(Repository repository) throws UnreadableRepository, IOException {
        Way program = new GitProgram(address, environment);
        try {
            switch (address.transport()) {
                case FILE -> {
                    LocalRepository.check(address, commit);
                    fetch(this::byJGit, repository);
                }
                case GIT -> fetch(this::byJGit, repository);
                case SSH -> fetch(program, repository);
                case HTTP -> byEither(program, repository);
            }
        } catch (FetchFailure e) {
            throw new UnreadableRepository(explained(e), e);
        }
    }

    private static SourceRoot.Defect explained(FetchFailure e) {
        return e.reason().contains("mismatched algorithms")
                ? LocalRepository.unsupported("sha256")
                : new Unreachable(e.reason(), e.advice());
    }

    /** What JGit cannot get, Git may: it knows the credentials and the proxy of the user. */
    private void byEither(Way program, Repository repository) throws UnreadableRepository, IOException, FetchFailure {
        try {
            fetch(this::byJGit, repository);
        } catch (FetchFailure e) {
            try {
                fetch(program, repository);
            } catch (FetchFailure other) {
                throw other.isWithoutProgram() ? new FetchFailure(e.reason(), other.advice()) : other;
            }
        }
    }

    private void fetch(Way way, Repository repository) throws UnreadableRepository, IOException, FetchFailure {
        String ref = CachedRepository.REFS + commit;
        try {
            way.fetch(repository, List.of(commit + ':' + ref), 1);
        } catch (FetchFailure e) {
            if (!e.reason().contains(commit)) {
                throw e;
            }
            way.fetch(repository, ALL, 0);
        }
        if (!LocalRepository.holds(repository, commit)) {
            throw new UnreadableRepository(new UnknownCommit());
        }
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(ObjectId.fromString(commit));
        RefUpdate.Result result = update.forceUpdate();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.NO_CHANGE) {
            throw new IOException("the ref `" + ref + "` cannot be written: " + result);
        }
    }

    private void byJGit(Repository into, List<String> refs, int depth) throws FetchFailure {
        try (Transport transport = Transport.open(into, new URIish(address.text()))) {
            transport.setTimeout(TIMEOUT_SECONDS);
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setRemoveDeletedRefs(depth == 0);
            if (depth > 0) {
                transport.setDepth(depth);
            }
            transport.fetch(
                    NullProgressMonitor.INSTANCE,
                    refs.stream().map(RefSpec::new).toList());
        } catch (IOException | URISyntaxException | RuntimeException e) {
            // Whatever JGit makes of the answers of a server that is not one.
            throw FetchFailure.of(e);
        }
    }
}
