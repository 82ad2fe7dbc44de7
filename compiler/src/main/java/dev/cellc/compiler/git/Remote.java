package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * A remote, reached by the {@code git} program, which has the keys and runs the hooks of the user. Its refs only ever
 * move forward: nothing is forced.
 */
record Remote(GitCommand git, String name) {
    private static final String FETCHED = "refs/cellc/fetched/";

    /** What a server says when somebody else's push came first. */
    private static final List<String> OVERTAKEN = List.of(
            "fetch first",
            "non-fast-forward",
            "stale info",
            "cannot lock ref",
            "failed to update ref",
            "already exists",
            "incorrect old value",
            "atomic transaction failed");

    /** What it says besides when a branch can never be made, as another one has the name of its folder. */
    private static final String IN_THE_WAY = "; cannot create '";

    /** What is before each line that the other side writes. */
    private static final String BY_REMOTE = "remote: ";

    /** The one of this name; an empty name means the one that Git is configured to use, for a branch where it has its own. */
    static Remote of(GitCommand git, Config config, String name, @Nullable Branch branch) {
        if (!name.isEmpty()) {
            return new Remote(git, name);
        }
        @Nullable String pushed = branch == null ? null : config.getString("branch", branch.name(), "pushRemote");
        @Nullable String common = config.getString("remote", null, "pushDefault");
        @Nullable String own = branch == null ? null : config.getString("branch", branch.name(), "remote");
        String found = pushed != null ? pushed : common != null ? common : own;
        return new Remote(git, found == null ? Constants.DEFAULT_REMOTE_NAME : found);
    }

    /** Whether all of these refs now name what they should; if not, somebody else has moved one, and none was moved. */
    boolean push(List<String> refspecs) throws IOException, InputException {
        List<String> command =
                new ArrayList<>(List.of("push", "--porcelain", "--no-follow-tags", "--recurse-submodules=no"));
        if (refspecs.size() > 1) {
            command.add("--atomic");
        }
        command.add("--");
        command.add(name);
        command.addAll(refspecs);
        Program.Result result = run(command);
        if (result.isFine()) {
            return true;
        }
        List<String> obstacles = result.errors()
                .lines()
                .filter(line -> line.contains(IN_THE_WAY))
                .toList();
        if (!obstacles.isEmpty()) {
            throw refused("", obstacles.get(0));
        }
        List<String> rejected =
                result.text().lines().filter(line -> line.startsWith("!")).toList();
        if (rejected.stream().anyMatch(line -> OVERTAKEN.stream().anyMatch(line::contains))) {
            return false;
        }
        throw rejected.isEmpty() ? refused("", result.reason()) : rejected(rejected.get(0), said(result.errors()));
    }

    /** Where those of these refs are that the remote has, with all that they need. */
    SortedMap<String, ObjectId> fetch(Repository repository, List<String> refs) throws IOException, InputException {
        SortedMap<String, ObjectId> found = listed(refs);
        if (!found.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("-c", "gc.auto=0", "-c", "maintenance.auto=false"));
            command.addAll(List.of("fetch", "--quiet", "--no-tags", "--no-write-fetch-head"));
            command.addAll(List.of("--recurse-submodules=no", "--", name));
            found.keySet().forEach(ref -> command.add('+' + ref + ':' + FETCHED + ref));
            Program.Result result = run(command);
            if (!result.isFine()) {
                throw refused("", result.reason());
            }
            repository.scanForRepoChanges();
            for (String ref : List.copyOf(found.keySet())) {
                found.computeIfPresent(ref, (key, old) -> now(repository, key, old));
                run(List.of("update-ref", "-d", FETCHED + ref));
            }
        }
        return found;
    }

    /** It may have moved again since it was listed. */
    private static ObjectId now(Repository repository, String ref, ObjectId listed) {
        try {
            @Nullable ObjectId id = repository.resolve(FETCHED + ref);
            return id == null ? listed : id;
        } catch (IOException e) {
            return listed;
        }
    }

    private SortedMap<String, ObjectId> listed(List<String> refs) throws IOException, InputException {
        Program.Result result = run(Stream.concat(Stream.of("ls-remote", "--quiet", "--", name), refs.stream())
                .toList());
        if (!result.isFine()) {
            throw refused("", result.reason());
        }
        SortedMap<String, ObjectId> found = new TreeMap<>();
        result.text().lines().forEach(line -> {
            String ref = line.substring(line.indexOf('\t') + 1);
            if (refs.contains(ref)) {
                found.put(ref, ObjectId.fromString(line.substring(0, line.indexOf('\t'))));
            }
        });
        return found;
    }

    private Program.Result run(List<String> command) throws IOException, InputException {
        try {
            return git.run(command.toArray(String[]::new));
        } catch (Program.Missing e) {
            throw new InputException(
                    "there is no program `git`, which has the keys to push", "install Git, or leave `--push` out", e);
        }
    }

    /** What the remote itself says, as a hook or a forge does that tells why. */
    private static String said(String errors) {
        String said = errors.lines()
                .filter(line -> line.startsWith(BY_REMOTE))
                .map(line -> line.substring(BY_REMOTE.length())
                        .replaceAll("\\p{Cntrl}", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : ": " + said;
    }

    /** By a line of the form {@code ! TAB from:to TAB reason}. */
    private InputException rejected(String line, String said) {
        String[] parts = line.split("\t", -1);
        String ref = parts[1].substring(parts[1].lastIndexOf(':') + 1);
        return refused(" `" + Repository.shortenRefName(ref) + '`', parts[parts.length - 1] + said);
    }

    private InputException refused(String what, String reason) {
        return new InputException(
                "the remote `" + name + "` refuses" + what + ": " + reason,
                "`git push --dry-run " + name + "` shows whether your keys and credentials open it; nothing has been"
                        + " changed");
    }
}
