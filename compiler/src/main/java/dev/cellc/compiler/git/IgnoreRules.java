package dev.cellc.compiler.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/** The ignore files that hold in a folder: its own and those of the folders above, in Git's syntax and precedence. */
record IgnoreRules(String folder, IgnoreNode node, @Nullable IgnoreRules outer) {

    static final IgnoreRules NONE = new IgnoreRules("", new IgnoreNode(), null);

    /** These rules, and closer to a file those that {@code text} holds for {@code folder}. */
    IgnoreRules with(String inner, String text) {
        IgnoreNode rules = new IgnoreNode();
        try {
            rules.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IgnoreRules(inner, rules, this);
    }

    /** The closest file that says anything decides. A folder that is ignored is never entered, so nothing below it is asked. */
    boolean ignores(String path, boolean isFolder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.outer) {
            String relative = rules.folder.isEmpty() ? path : path.substring(rules.folder.length() + 1);
            @Nullable Boolean ignored = rules.node.checkIgnored(relative, isFolder);
            if (ignored != null) {
                return ignored;
            }
        }
        return false;
    }
}
