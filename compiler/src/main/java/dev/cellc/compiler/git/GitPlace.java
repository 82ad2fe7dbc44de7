package dev.cellc.compiler.git;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A root in a commit or in the index, and the other folders of that. Positions are paths in the repository. */
final class GitPlace implements TreePlace {
    private final String position;
    private final TreeStore root;
    private final Finder finder;

    private GitPlace(String position, TreeStore root, Finder finder) {
        this.position = position;
        this.root = root;
        this.finder = finder;
    }

    private interface Finder {
        Spot find(String position) throws IOException;
    }

    /** A folder of the tree of a commit; {@code root} holds what is in it. */
    static TreePlace ofCommit(GitRoot git, ObjectReader objects, ObjectId top, TreeStore root) {
        return new GitPlace(git.prefix(), root, path -> inTree(objects, top, path, git.isPartialClone()));
    }

    /** A folder of the index, of which all entries are given. */
    static TreePlace ofIndex(GitRoot git, ObjectReader objects, List<GitEntry> entries, TreeStore root) {
        return new GitPlace(git.prefix(), root, path -> {
            List<GitEntry> below = GitEntry.below(path, entries);
            return below.isEmpty()
                    ? new NoFolder("is not a folder of the index")
                    : new Folder(new GitStore(objects, below, git.isPartialClone()), path);
        });
    }

    /** The folder at a path below a tree. */
    static Spot inTree(ObjectReader objects, ObjectId top, String path, boolean partialClone) throws IOException {
        if (path.isEmpty()) {
            return new Folder(new GitStore(objects, GitEntry.ofTree(objects, top), partialClone), path);
        }
        try (TreeWalk walk = TreeWalk.forPath(objects, path, top)) {
            if (walk == null) {
                return new NoFolder("does not exist");
            }
            if (FileMode.TREE.equals(walk.getRawMode(0))) {
                List<GitEntry> entries = GitEntry.ofTree(objects, walk.getObjectId(0));
                return new Folder(new GitStore(objects, entries, partialClone), path);
            }
            return new NoFolder(form(walk.getFileMode(0)));
        }
    }

    /** What Git calls the content of a folder that is there. */
    static ObjectId id(ObjectReader objects, ObjectId top, String path) throws IOException {
        if (path.isEmpty()) {
            return top;
        }
        try (TreeWalk walk = Objects.requireNonNull(TreeWalk.forPath(objects, path, top))) {
            return walk.getObjectId(0);
        }
    }

    static String form(FileMode mode) {
        if (FileMode.SYMLINK.equals(mode)) {
            return "is a symbolic link";
        }
        return FileMode.GITLINK.equals(mode) ? "is a submodule" : "is a file";
    }

    @Override
    public TreeStore root() {
        return root;
    }

    @Override
    public String position() {
        return position;
    }

    @Override
    public Spot at(String path) throws IOException {
        @Nullable String target = TreePlace.resolved(position, path);
        return target == null ? new Outside() : finder.find(target);
    }
}
