package dev.cellc.compiler.git;

import dev.cellc.compiler.git.TreeStore.Form;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Symbolic link → the file or folder of the same tree that it leads to. Only the tree itself is looked at: an absolute
 * target, or one that leaves the root and comes back, means something else on every machine and in every commit.
 */
final class LinkResolver {
    /** As many as Linux follows before it reports a loop. */
    private static final int MAX_LINKS = 40;

    private final TreeStore store;

    LinkResolver(TreeStore store) {
        this.store = store;
    }

    /** A file or a folder. */
    record Target(String path, Form form) {}

    /** Empty hands ({@code null}) if the link leaves the root or leads to nothing. */
    @Nullable Target resolve(String link) throws IOException {
        List<String> done = new ArrayList<>();
        Deque<String> todo = new ArrayDeque<>(segments(link));
        Form form = Form.FOLDER;
        int followed = 0;
        while (!todo.isEmpty()) {
            String segment = todo.pop();
            if (segment.isEmpty() || segment.equals(".")) {
                continue;
            }
            if (form != Form.FOLDER || (segment.equals("..") && done.isEmpty())) {
                return null;
            }
            form = step(done, segment);
            if (form == Form.LINK) {
                String target = store.target(String.join("/", done));
                if (++followed > MAX_LINKS || target.startsWith("/")) {
                    return null;
                }
                done.remove(done.size() - 1);
                push(todo, target);
                form = Form.FOLDER;
            }
        }
        return form == Form.FILE || form == Form.FOLDER ? new Target(String.join("/", done), form) : null;
    }

    private Form step(List<String> done, String segment) throws IOException {
        if (segment.equals("..")) {
            done.remove(done.size() - 1);
            return Form.FOLDER;
        }
        done.add(segment);
        return store.form(String.join("/", done));
    }

    private static void push(Deque<String> todo, String target) {
        List<String> segments = new ArrayList<>(segments(target));
        Collections.reverse(segments);
        segments.forEach(todo::push);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
