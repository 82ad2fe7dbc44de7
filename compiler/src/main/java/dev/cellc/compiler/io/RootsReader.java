package dev.cellc.compiler.io;

import dev.cellc.compiler.Settings;
import dev.cellc.compiler.git.RepositoryCache;
import dev.cellc.compiler.git.TreePlace;
import dev.cellc.compiler.git.TreeScan;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The main root and its further roots → one tree, in which no file occurs twice. */
final class RootsReader {
    private final TreePlace place;
    private final RepositoryCache cache;
    private final List<Settings.Wanted> wanted;
    private final String output;

    private final List<SourceFile> files = new ArrayList<>();
    private final List<SourceRoot> roots = new ArrayList<>();
    /** Where the roots that have been read are, and their names. */
    private final SortedMap<String, String> taken = new TreeMap<>();
    /** The folders below the main root that are roots of their own. */
    private final List<String> inside = new ArrayList<>();

    RootsReader(TreePlace place, Settings settings, RepositoryCache cache) {
        this.place = place;
        this.cache = cache;
        this.wanted = settings.roots();
        this.output = below(place.position(), settings.outputFolder());
    }

    SourceTree read() {
        wanted.forEach(root -> add(root.name(), root.place()));
        List<SourceFile> main = TreeScan.scan(place.root(), inside).files();
        files.addAll(main);
        return new SourceTree(
                files, roots.stream().map(root -> unmistakable(root, main)).toList());
    }

    private void add(String name, SourceRoot.Place at) {
        if (roots.stream().noneMatch(root -> root.name().equals(name))) {
            SourceRoot.Reading reading = at instanceof SourceRoot.Commit commit
                    ? commit(name, commit)
                    : folder(name, ((SourceRoot.Folder) at).path());
            roots.add(new SourceRoot(name, at, reading));
        }
    }

    private SourceRoot.Reading folder(String name, String path) {
        try {
            TreePlace.Spot spot = place.at(path);
            if (spot instanceof TreePlace.NoFolder none) {
                return new SourceRoot.NoFolder(none.found());
            }
            return spot instanceof TreePlace.Folder folder ? folder(name, folder) : new SourceRoot.OutsideRepository();
        } catch (IOException e) {
            return new SourceRoot.NoFolder("cannot be read: " + e.getMessage());
        }
    }

    private SourceRoot.Reading folder(String name, TreePlace.Folder folder) {
        String position = folder.position();
        String main = place.position();
        if (contains(position, main)) {
            return new SourceRoot.Overlap("the tree itself");
        }
        if (contains(output, position)) {
            return new SourceRoot.Overlap("the output folder");
        }
        @Nullable String other = take(name, position);
        if (other != null) {
            return new SourceRoot.Overlap(other);
        }
        if (contains(main, position)) {
            inside.add(relative(main, position));
        }
        List<String> without = contains(position, output) ? List.of(relative(position, output)) : List.of();
        TreeScan.scan(folder.store(), without).files().forEach(file -> add(name, file));
        return new SourceRoot.Content("");
    }

    private SourceRoot.Reading commit(String name, SourceRoot.Commit commit) {
        // No position of a folder starts like this.
        String repository = "commit " + commit.id() + " of " + commit.url();
        @Nullable String path = TreePlace.resolved("", commit.path());
        @Nullable String other = take(name, below(repository, path == null ? "" : path));
        return other == null ? cache.read(commit, file -> add(name, file)) : new SourceRoot.Overlap(other);
    }

    /** Takes a place for a root, unless another one has it or a part of it. */
    private @Nullable String take(String name, String position) {
        for (String other : taken.keySet()) {
            if (contains(other, position) || contains(position, other)) {
                return "the source `" + taken.get(other) + '`';
            }
        }
        taken.put(position, name);
        return null;
    }

    private void add(String name, SourceFile file) {
        files.add(new SourceFile(SourceRoot.folder(name) + '/' + file.path(), file.text(), file.defect()));
    }

    /** A folder of the main root that is called like the place of a source makes paths ambiguous. */
    private static SourceRoot unmistakable(SourceRoot root, List<SourceFile> main) {
        String folder = root.folder() + '/';
        return main.stream().anyMatch(file -> file.path().startsWith(folder))
                ? root.with(new SourceRoot.Overlap("the folder `" + root.folder() + "` of the tree"))
                : root;
    }

    private static boolean contains(String outer, String inner) {
        return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + '/');
    }

    private static String below(String outer, String path) {
        return outer.isEmpty() || path.isEmpty() ? outer + path : outer + '/' + path;
    }

    private static String relative(String outer, String inner) {
        return outer.isEmpty() ? inner : inner.substring(outer.length() + 1);
    }
}
