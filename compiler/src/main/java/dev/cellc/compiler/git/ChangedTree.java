package dev.cellc.compiler.git;

import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * A tree and changes of its files → the tree that has them. Only the folders on the way are written anew, and what the
 * changes do not name stays as it is, be it a link, a submodule or a name that is no text.
 */
record ChangedTree(ObjectReader objects, ObjectInserter inserter) {

    private record Entry(FileMode mode, ObjectId id) {}

    /** The path below the folder that is looked at, its bytes as characters, since Git's names are bytes. */
    private record Change(String path, @Nullable String content, String shown) {
        Change below(int slash) {
            return new Change(path.substring(slash + 1), content, shown);
        }
    }

    /** Changes in the folder {@code prefix} of a tree. */
    ObjectId of(ObjectId tree, String prefix, List<FileChange> changes) throws IOException, InputException {
        List<Change> all = new ArrayList<>();
        for (FileChange change : changes) {
            String path = prefix.isEmpty() ? change.path() : prefix + '/' + change.path();
            check(path);
            all.add(new Change(raw(path), change.content(), path));
        }
        @Nullable ObjectId changed = folder(tree, all);
        return changed == null ? new TreeFormatter().insertTo(inserter) : changed;
    }

    private static void check(String path) {
        try {
            new ObjectChecker().setSafeForWindows(true).checkPath(path);
        } catch (CorruptObjectException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** Nothing when nothing is left in the folder: Git knows no empty ones. */
    private @Nullable ObjectId folder(@Nullable ObjectId tree, List<Change> changes)
            throws IOException, InputException {
        SortedMap<String, Entry> entries = entries(tree);
        SortedMap<String, List<Change>> below = new TreeMap<>();
        for (Change change : changes) {
            int slash = change.path().indexOf('/');
            if (slash < 0) {
                file(entries, change);
            } else {
                below.computeIfAbsent(change.path().substring(0, slash), name -> new ArrayList<>())
                        .add(change.below(slash));
            }
        }
        for (Map.Entry<String, List<Change>> folder : below.entrySet()) {
            subfolder(entries, folder.getKey(), folder.getValue());
        }
        return entries.isEmpty() ? null : written(entries);
    }

    private SortedMap<String, Entry> entries(@Nullable ObjectId tree) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        if (tree != null) {
            CanonicalTreeParser parser = new CanonicalTreeParser(null, objects, tree);
            for (; !parser.eof(); parser.next()) {
                byte[] name = new byte[parser.getNameLength()];
                parser.getName(name, 0);
                entries.put(
                        new String(name, StandardCharsets.ISO_8859_1),
                        new Entry(parser.getEntryFileMode(), parser.getEntryObjectId()));
            }
        }
        return entries;
    }

    private void file(SortedMap<String, Entry> entries, Change change) throws IOException, InputException {
        @Nullable Entry there = entries.get(change.path());
        if (there != null
                && !FileMode.REGULAR_FILE.equals(there.mode())
                && !FileMode.EXECUTABLE_FILE.equals(there.mode())) {
            throw inTheWay(change, change.shown(), there.mode());
        }
        if (change.content() == null) {
            entries.remove(change.path());
        } else {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, change.content().getBytes(StandardCharsets.UTF_8));
            entries.put(change.path(), new Entry(there == null ? FileMode.REGULAR_FILE : there.mode(), id));
        }
    }

    private void subfolder(SortedMap<String, Entry> entries, String name, List<Change> changes)
            throws IOException, InputException {
        @Nullable Entry there = entries.get(name);
        if (there != null && !FileMode.TREE.equals(there.mode())) {
            Change first = changes.get(0);
            String rest = new String(first.path().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            throw inTheWay(first, first.shown().substring(0, first.shown().length() - rest.length() - 1), there.mode());
        }
        @Nullable ObjectId changed = folder(there == null ? null : there.id(), changes);
        if (changed == null) {
            entries.remove(name);
        } else {
            entries.put(name, new Entry(FileMode.TREE, changed));
        }
    }

    private static InputException inTheWay(Change change, String path, FileMode mode) {
        return new InputException(
                "`" + change.shown() + "` cannot be written: `" + path + "` " + GitPlace.form(mode),
                "move it out of the way, in a commit of its own; nothing has been changed");
    }

    /** Git's order: by the bytes of names, where that of a folder ends in a slash. */
    private ObjectId written(SortedMap<String, Entry> entries) throws IOException {
        SortedMap<String, Entry> ordered = new TreeMap<>();
        entries.forEach((name, entry) -> ordered.put(FileMode.TREE.equals(entry.mode()) ? name + '/' : name, entry));
        TreeFormatter formatter = new TreeFormatter();
        ordered.forEach((name, entry) -> {
            byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
            int length = name.endsWith("/") ? bytes.length - 1 : bytes.length;
            formatter.append(bytes, 0, length, entry.mode(), entry.id());
        });
        return formatter.insertTo(inserter);
    }

    private static String raw(String path) {
        return new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
