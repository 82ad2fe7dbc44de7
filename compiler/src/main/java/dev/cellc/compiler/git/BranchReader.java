package dev.cellc.compiler.git;

import dev.cellc.compiler.git.RenderedBranches.Recorded;
import dev.cellc.compiler.git.RenderedBranches.RecordedFile;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** What rendered branches say of themselves. */
final class BranchReader {
    /** The notes in which Argo CD and GitOps Promoter keep that a later commit renders to the same. */
    static final String NOTES = "refs/notes/hydrator.metadata";

    private BranchReader() {}

    /** Notes as they are at a commit of their ref; none without one. */
    static NoteMap notes(Repository repository, ObjectReader objects, @Nullable ObjectId at) throws IOException {
        if (at == null) {
            return NoteMap.newEmptyMap();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return NoteMap.read(objects, walk.parseCommit(at));
        }
    }

    /** The commit that a rendered one comes from, or the latest that renders to the same. */
    static @Nullable ObjectId dry(ObjectReader objects, NoteMap notes, RevCommit commit) throws IOException {
        @Nullable ObjectId note = notes.get(commit);
        @Nullable ObjectId noted = note == null ? null : DryCommit.named(text(objects, note));
        if (noted != null) {
            return noted;
        }
        @Nullable ObjectId found = inMetadata(objects, commit);
        return found == null ? DryCommit.named(commit.getFullMessage()) : found;
    }

    private static @Nullable ObjectId inMetadata(ObjectReader objects, RevCommit commit) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(objects, DryCommit.METADATA, commit.getTree())) {
            boolean isFile = walk != null && FileMode.REGULAR_FILE.equals(walk.getRawMode(0));
            return isFile ? DryCommit.named(text(objects, walk.getObjectId(0))) : null;
        }
    }

    private static @Nullable String name(@Nullable ObjectId id) {
        return id == null ? null : id.name();
    }

    static @Nullable Recorded recorded(Repository repository, ObjectReader objects, String branch)
            throws IOException, InputException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(resolve(repository, branch));
            NoteMap notes = notes(repository, objects, repository.resolve(NOTES));
            @Nullable ObjectId dry = dry(objects, notes, commit);
            if (dry == null) {
                return null;
            }
            List<RecordedFile> files = new ArrayList<>();
            for (GitEntry entry : GitEntry.ofTree(objects, commit.getTree())) {
                boolean isFile = (entry.mode().getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                files.add(new RecordedFile(entry.path(), isFile ? strict(objects, entry.id()) : null));
            }
            return new Recorded(
                    commit.name(),
                    dry.name(),
                    name(inMetadata(objects, commit)),
                    name(DryCommit.named(commit.getFullMessage())),
                    files);
        }
    }

    static ObjectId resolve(Repository repository, String branch) throws IOException, InputException {
        try {
            @Nullable ObjectId id = repository.resolve(branch + "^{commit}");
            if (id != null) {
                return id;
            }
        } catch (RevisionSyntaxException e) {
            throw new InputException("`" + branch + "` does not name a commit", "name a branch", e);
        }
        throw new InputException(
                "there is no branch `" + branch + "`",
                "`git fetch` brings those of the remote: `origin/" + branch + "`");
    }

    /** Text that says all that the bytes say; null if there is none. */
    private static @Nullable String strict(ObjectReader objects, ObjectId id) throws IOException {
        byte[] bytes = objects.open(id, Constants.OBJ_BLOB).getBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
    }

    private static String text(ObjectReader objects, ObjectId id) throws IOException {
        return new String(objects.open(id, Constants.OBJ_BLOB).getBytes(), StandardCharsets.UTF_8);
    }
}
