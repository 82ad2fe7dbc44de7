package dev.cellc.compiler.git;

import dev.cellc.compiler.git.RenderedBranches.Published;
import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.git.RenderedBranches.Request;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.NoteMap;
import org.jspecify.annotations.Nullable;

/**
 * One try to bring all branches to what a commit gives. Their notes move in the same step, also when there is no new
 * commit: so a slower job for an older commit finds that it is late, whatever its manifests are.
 */
final class BranchUpdate {
    private final Repository repository;
    private final GitCommand program;
    private final CommitLock lock;
    private final Request request;
    private final DryCommit dry;

    BranchUpdate(Repository repository, GitCommand program, CommitLock lock, Request request) throws IOException {
        this.repository = repository;
        this.program = program;
        this.lock = lock;
        this.request = request;
        this.dry = DryCommit.read(repository, ObjectId.fromString(request.commit()));
    }

    /** A ref that is to move. */
    private record Move(String ref, @Nullable ObjectId from, ObjectId to) {}

    List<Published> run() throws IOException, InputException, LostRace {
        SortedMap<String, Rendering> branches =
                BranchNames.of(request.pattern(), request.renderings(), DryBranches.of(repository, request.revision()));
        @Nullable String name = request.terms().remote();
        @Nullable Remote remote = name == null ? null : Remote.of(program, GitConfig.of(repository, program), name, null);
        SortedMap<String, ObjectId> tips = tips(branches, remote);
        List<Published> published = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        try (ObjectReader objects = repository.newObjectReader();
                ObjectInserter inserter = repository.newObjectInserter()) {
            @Nullable ObjectId notesTip = tips.get(BranchReader.NOTES);
            NoteMap notes = BranchReader.notes(repository, objects, notesTip);
            BranchDecision decision = new BranchDecision(repository, objects, inserter, dry, notes);
            boolean noted = false;
            for (Map.Entry<String, Rendering> branch : branches.entrySet()) {
                @Nullable ObjectId tip = tips.get(branch.getKey());
                BranchDecision.Result result = decision.of(branch.getKey(), tip, branch.getValue(), request.terms());
                published.add(published(branch, result));
                if (!result.commit().equals(tip)) {
                    moves.add(new Move(branch.getKey(), tip, result.commit()));
                }
                noted |= result.isNoted();
            }
            if (noted) {
                moves.add(new Move(BranchReader.NOTES, notesTip, notesCommit(inserter, notes, notesTip)));
            }
            inserter.flush();
        }
        carryOut(moves, remote);
        return published;
    }

    private static Published published(Map.Entry<String, Rendering> branch, BranchDecision.Result result) {
        String name = Repository.shortenRefName(branch.getKey());
        String environment = branch.getValue().environment();
        return new Published(name, environment, result.commit().name(), result.state());
    }

    private SortedMap<String, ObjectId> tips(SortedMap<String, Rendering> branches, @Nullable Remote remote)
            throws IOException, InputException {
        List<String> refs = new ArrayList<>(branches.keySet());
        refs.add(BranchReader.NOTES);
        if (remote != null) {
            return remote.fetch(repository, refs);
        }
        SortedMap<String, ObjectId> tips = new TreeMap<>();
        for (String name : refs) {
            @Nullable Ref ref = repository.exactRef(name);
            if (ref != null && ref.getObjectId() != null) {
                tips.put(name, ref.getObjectId());
            }
        }
        return tips;
    }

    private ObjectId notesCommit(ObjectInserter inserter, NoteMap notes, @Nullable ObjectId parent) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(notes.writeTree(inserter));
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(dry.author());
        commit.setCommitter(dry.committer());
        commit.setEncoding(StandardCharsets.UTF_8);
        commit.setMessage("Notes of " + dry.id().name() + '\n');
        return inserter.insert(commit);
    }

    private void carryOut(List<Move> moves, @Nullable Remote remote) throws IOException, InputException, LostRace {
        if (remote != null) {
            List<String> refspecs = moves.stream()
                    .map(move -> move.to().name() + ':' + move.ref())
                    .toList();
            if (!refspecs.isEmpty() && !remote.push(refspecs)) {
                throw new LostRace();
            }
            return;
        }
        for (Move move : moves) {
            ObjectId from = move.from() == null ? ObjectId.zeroId() : move.from();
            RefMove ref = new RefMove(move.ref(), from, move.to());
            if (!ref.carryOut(
                    repository, lock, dry.committer(), "cellc: " + dry.id().name())) {
                throw new LostRace();
            }
            follow(move);
        }
    }

    /** Where the branch is checked out here, and clean, its files follow. */
    private void follow(Move move) throws IOException {
        @Nullable Ref head = repository.exactRef(Constants.HEAD);
        boolean isHead = head != null && head.getLeaf().getName().equals(move.ref());
        if (isHead && move.from() != null) {
            WorkTreeUpdate.follow(repository, program, new Branch(move.ref(), move.from(), true), move.to());
        }
    }
}
