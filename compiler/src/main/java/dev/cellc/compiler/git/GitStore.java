package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** The files of a commit or of the index, as blobs: what checking out would make of them has no influence. */
final class GitStore implements TreeStore {
    /** PATH_MAX of Linux, the largest of any system. */
    private static final long MAX_TARGET = 4096;

    private final ObjectReader objects;
    private final boolean partialClone;
    private final SortedMap<String, GitEntry> entries = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Form>> folders = new TreeMap<>();

    GitStore(ObjectReader objects, List<GitEntry> entries, boolean partialClone) {
        this.objects = objects;
        this.partialClone = partialClone;
        folders.put("", new TreeMap<>());
        for (GitEntry entry : entries) {
            this.entries.put(entry.path(), entry);
            add(entry.path(), form(entry.mode()));
        }
    }

    /** Submodules are as good as absent. */
    private static Form form(FileMode mode) {
        if (FileMode.SYMLINK.equals(mode)) {
            return Form.LINK;
        }
        return FileMode.GITLINK.equals(mode) ? Form.MISSING : Form.FILE;
    }

    private void add(String path, Form form) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        @Nullable SortedMap<String, Form> names = folders.get(folder);
        if (names == null) {
            names = new TreeMap<>();
            folders.put(folder, names);
            add(folder, Form.FOLDER);
        }
        names.put(path.substring(slash + 1), form);
    }

    @Override
    public SortedMap<String, Form> list(String folder) {
        return folders.getOrDefault(folder, Collections.emptySortedMap());
    }

    @Override
    public Form form(String path) {
        @Nullable GitEntry entry = entries.get(path);
        if (entry != null) {
            return form(entry.mode());
        }
        return folders.containsKey(path) ? Form.FOLDER : Form.MISSING;
    }

    @Override
    public String target(String link) throws IOException {
        byte @Nullable [] target = content(link);
        if (target == null || target.length > MAX_TARGET) {
            throw new IOException("it is a symbolic link with a target that no system accepts");
        }
        return new String(target, StandardCharsets.UTF_8);
    }

    @Override
    public long size(String file) throws IOException {
        GitEntry entry = entry(file);
        try {
            return objects.getObjectSize(entry.id(), Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            throw missing(e);
        }
    }

    @Override
    public byte @Nullable [] content(String file) throws IOException {
        GitEntry entry = entry(file);
        try {
            ObjectLoader content = objects.open(entry.id(), Constants.OBJ_BLOB);
            return content.getSize() > SourceFile.MAX_BYTES ? null : content.getBytes();
        } catch (MissingObjectException e) {
            throw missing(e);
        }
    }

    private GitEntry entry(String path) throws IOException {
        @Nullable GitEntry entry = entries.get(path);
        if (entry == null) {
            throw new IOException("it is not in the tree");
        }
        if (entry.conflicted()) {
            throw new IOException("it has unresolved merge conflicts in the index");
        }
        return entry;
    }

    private IOException missing(MissingObjectException e) {
        String object = "its content, object " + e.getObjectId().name() + ", is missing";
        return new IOException(
                partialClone
                        ? object + ": the clone is partial, and `git fetch --refetch --no-filter` completes it"
                        : object + " in the repository",
                e);
    }
}
