package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** The anchors of one document, and how large and how deep it has become by expanding aliases. */
final class Anchors {

    /** Aliases in one document. */
    static final int MAX_ALIASES = 50;

    /** Nodes that the aliases of one document stand for, together. */
    static final int MAX_EXPANDED = 100_000;

    private final Map<String, Anchored> anchors = new LinkedHashMap<>();
    private int nodes;
    private int deepest;
    private int aliases;
    private int expanded;

    /** What an alias stands for; the node is null as long as it is not complete. */
    private record Anchored(@Nullable YamlNode node, int size, int height) {}

    /** The state in front of a node that is being read. */
    record Open(@Nullable String name, int depth, int nodes, int deepest) {}

    Open open(Optional<Anchor> anchor, int depth) {
        Open open = new Open(anchor.map(Anchor::getValue).orElse(null), depth, nodes, deepest);
        if (open.name() != null) {
            anchors.put(open.name(), new Anchored(null, 0, 0));
        }
        nodes++;
        deepest = depth;
        return open;
    }

    void close(Open open, YamlNode node) {
        if (open.name() != null) {
            anchors.put(open.name(), new Anchored(node, nodes - open.nodes(), deepest - open.depth()));
        }
        deepest = Math.max(deepest, open.deepest());
    }

    /** The node that the alias at {@code span} stands for. */
    YamlNode resolve(String name, Span span, int depth) {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw new AbandonedDocument(YamlDiagnostics.unknownAlias(span, name));
        }
        YamlNode node = anchored.node();
        if (node == null) {
            throw new AbandonedDocument(YamlDiagnostics.recursiveAlias(span, name));
        }
        aliases++;
        expanded += anchored.size();
        nodes += anchored.size();
        if (aliases > MAX_ALIASES || expanded > MAX_EXPANDED) {
            throw new AbandonedDocument(YamlDiagnostics.tooManyAliases(span));
        }
        deepest = Math.max(deepest, depth + anchored.height());
        if (depth + anchored.height() > YamlReader.MAX_DEPTH) {
            throw new AbandonedDocument(YamlDiagnostics.tooDeep(span));
        }
        return node;
    }
}
