package dev.cellc.compiler.git;

import dev.cellc.compiler.git.LinkResolver.Target;
import dev.cellc.compiler.git.TreeStore.Form;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceFile.Defect;
import dev.cellc.compiler.source.SourceFile.EscapingLink;
import dev.cellc.compiler.source.SourceFile.TooLarge;
import dev.cellc.compiler.source.SourceFile.Unreadable;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A store → the declarations in it. The one place that decides what belongs to a tree, so that a directory, a commit
 * and the index agree.
 */
public final class TreeScan {
    private static final String IGNORE_FILE = ".cellcignore";

    /** Folders that hold what tools made or fetched, never what an author of declarations wrote. */
    private static final List<String> SKIPPED = List.of("target", "node_modules", "build", "vendor");

    private final TreeStore store;
    private final LinkResolver links;
    private final List<String> without;
    private final List<SourceFile> files = new ArrayList<>();
    private final Deque<Folder> pending = new ArrayDeque<>();

    private TreeScan(TreeStore store, List<String> without) {
        this.store = store;
        this.links = new LinkResolver(store);
        this.without = without;
    }

    private record Folder(String path, IgnoreRules rules) {}

    public static SourceTree scan(TreeStore store) {
        return scan(store, List.of());
    }

    /** All but some folders, which are somebody else's. */
    public static SourceTree scan(TreeStore store, List<String> without) {
        TreeScan scan = new TreeScan(store, without);
        scan.pending.add(new Folder("", IgnoreRules.NONE));
        // A queue and not recursion: a Git tree may be nested deeper than any file system allows.
        while (!scan.pending.isEmpty()) {
            scan.folder(scan.pending.remove());
        }
        return SourceTree.of(scan.files);
    }

    /** One file of the root folder, as a scan finds it; nothing if it is not there. */
    public static @Nullable SourceFile file(TreeStore store, String name) {
        TreeScan scan = new TreeScan(store, List.of());
        try {
            scan.entry(name, name, store.form(name), IgnoreRules.NONE);
        } catch (IOException e) {
            scan.defect(name, unreadable(e));
        }
        return scan.files.isEmpty() ? null : scan.files.get(0);
    }

    private void folder(Folder folder) {
        SortedMap<String, Form> names;
        try {
            names = store.list(folder.path);
        } catch (IOException e) {
            defect(folder.path, unreadable(e));
            return;
        }
        if (!folder.path.isEmpty() && isForeign(names)) {
            return;
        }
        IgnoreRules rules = names.get(IGNORE_FILE) == Form.FILE ? nested(folder) : folder.rules;
        names.forEach((name, form) -> {
            if (!name.startsWith(".") && !rules.ignores(join(folder.path, name), form == Form.FOLDER)) {
                entry(join(folder.path, name), name, form, rules);
            }
        });
    }

    /** A rendered tree (one whose first rendering was interrupted has no index yet), or another repository. */
    private static boolean isForeign(SortedMap<String, Form> names) {
        return names.containsKey("cellc.lock.json") || names.containsKey(".cellc-staging") || names.containsKey(".git");
    }

    private IgnoreRules nested(Folder folder) {
        SourceFile file = read(join(folder.path, IGNORE_FILE), join(folder.path, IGNORE_FILE));
        if (file.defect() != null) {
            files.add(file);
        }
        return folder.rules.with(folder.path, file.text());
    }

    private void entry(String path, String name, Form form, IgnoreRules rules) {
        switch (form) {
            case FOLDER -> {
                if (!SKIPPED.contains(name) && !without.contains(path)) {
                    pending.add(new Folder(path, rules));
                }
            }
            case FILE -> {
                if (isDeclaration(name)) {
                    files.add(read(path, path));
                }
            }
            case LINK -> {
                if (!SKIPPED.contains(name)) {
                    link(path, name);
                }
            }
            case OTHER -> {
                if (isDeclaration(name)) {
                    defect(path, new Unreadable("it is neither a file nor a folder"));
                }
            }
            case MISSING -> {}
        }
    }

    private void link(String path, String name) {
        try {
            Target target = links.resolve(path);
            if (target == null) {
                // What lies outside is unknown to a commit. A name without extension is taken for a folder, whose
                // declarations would be missed silently; any other file is of no interest anyway.
                if (isDeclaration(name) || name.indexOf('.') < 0) {
                    defect(path, new EscapingLink(store.target(path)));
                }
            } else if (target.form() == Form.FILE && isDeclaration(name)) {
                files.add(read(path, target.path()));
            }
        } catch (IOException e) {
            defect(path, unreadable(e));
        }
    }

    private SourceFile read(String path, String stored) {
        try {
            byte @Nullable [] content = store.content(stored);
            return content == null
                    ? new SourceFile(path, "", new TooLarge(store.size(stored)))
                    : SourceFile.decode(path, content);
        } catch (IOException e) {
            return new SourceFile(path, "", unreadable(e));
        }
    }

    private void defect(String path, Defect defect) {
        files.add(new SourceFile(path, "", defect));
    }

    private static Unreadable unreadable(IOException e) {
        @Nullable String message = e.getMessage();
        return new Unreadable(message == null ? e.getClass().getSimpleName() : message);
    }

    private static boolean isDeclaration(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + '/' + name;
    }
}
