package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** One document of any YAML → nodes, or what is wrong with it. The authority on both. */
final class EngineReader {
    private final SourceFile file;
    private final String text;
    private final EngineEvents events;
    private final DiagnosticSink sink;
    private final Anchors anchors;

    /** Where the last scalar, alias or closing bracket ended; there ends a block collection too. */
    private int lastEnd;

    private EngineReader(SourceFile file, DocumentRange range, DiagnosticSink sink) {
        this.file = file;
        this.text = file.text();
        this.events = new EngineEvents(file, range);
        this.sink = sink;
        this.anchors = new Anchors();
    }

    /** The root node, or null where the document is empty or had to be abandoned. */
    static @Nullable YamlNode read(SourceFile file, DocumentRange range, DiagnosticSink sink) {
        try {
            return new EngineReader(file, range, sink).document();
        } catch (AbandonedDocument abandoned) {
            sink.report(abandoned.diagnostic());
            return null;
        }
    }

    private @Nullable YamlNode document() {
        events.next();
        if (events.next().getEventId() != ID.DocumentStart) {
            return null;
        }
        Event first = events.next();
        YamlNode root = isNothing(first) ? null : node(first, 1);
        events.next();
        Event last = events.next();
        if (last.getEventId() != ID.StreamEnd) {
            throw new AbandonedDocument(YamlDiagnostics.secondDocument(Span.at(file, events.start(last))));
        }
        return root;
    }

    /** Whether there is not even a tag: an empty document. */
    private static boolean isNothing(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()
                && scalar.getTag().isEmpty()
                && scalar.getAnchor().isEmpty();
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        Anchors.Open open = anchors.open(anchor, depth);
        YamlNode node = anchored(event, depth);
        anchors.close(open, node);
        return node;
    }

    private YamlNode anchored(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        NodeProperties properties = properties(start, start.getTag());
        int content = properties.end();
        if (depth > YamlReader.MAX_DEPTH) {
            throw new AbandonedDocument(YamlDiagnostics.tooDeep(at(content)));
        }
        if (event instanceof SequenceStartEvent) {
            Tags.check(start.getTag(), Tags.SEQUENCE, properties, sink);
            return sequence(start.isFlow(), content, depth);
        }
        Tags.check(start.getTag(), Tags.MAPPING, properties, sink);
        return mapping(start.isFlow(), content, depth);
    }

    private YamlNode alias(AliasEvent event, int depth) {
        lastEnd = events.end(event);
        Span span = new Span(file, events.start(event), lastEnd);
        return anchors.resolve(event.getAlias().getValue(), span, depth);
    }

    private Scalar scalar(ScalarEvent event) {
        NodeProperties properties = properties(event, event.getTag());
        int end = events.end(event);
        int start = properties.end();
        ScalarStyle style = event.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            end = DocumentRange.trimmedEnd(text, start, end);
        } else if (style == ScalarStyle.PLAIN && event.getValue().isEmpty()) {
            // the engine puts some of the nothings in front of the next token, others behind the last one
            end = properties.isEmpty() ? DocumentRange.trimmedEnd(text, events.documentStart() - 1, end) : end;
            start = end;
        }
        lastEnd = end;
        Span span = new Span(file, start, end);
        if (style == ScalarStyle.DOUBLE_QUOTED) {
            // only an escape gets one of them into a text: the engine refuses them as they are
            ControlCharacters.check(event.getValue(), span, sink);
        }
        return new Scalar(event.getValue(), Tags.scalarType(event, properties, sink), span);
    }

    private Sequence sequence(boolean flow, int start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        if (flow) {
            lastEnd = events.end(event);
        }
        return new Sequence(items, new Span(file, start, lastEnd));
    }

    private Mapping mapping(boolean flow, int start, int depth) {
        MappingEntries entries = new MappingEntries(sink);
        Event event = events.next();
        while (event.getEventId() != ID.MappingEnd) {
            if (event instanceof CollectionStartEvent collection) {
                // at once, since what is within it is no mistake of its own
                int bracket = properties(collection, collection.getTag()).end();
                throw new AbandonedDocument(YamlDiagnostics.complexKey(at(bracket)));
            }
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            entries.add(key, value);
            event = events.next();
        }
        // a pair within brackets, `[a: b]`, is a flow mapping without braces of its own
        int close = events.start(event);
        if (flow && close < text.length() && text.charAt(close) == '}') {
            lastEnd = close + 1;
        }
        return new Mapping(entries.merged(), new Span(file, start, lastEnd));
    }

    private NodeProperties properties(NodeEvent event, Optional<String> tag) {
        boolean any = tag.isPresent() || event.getAnchor().isPresent();
        int start = events.start(event);
        return any ? NodeProperties.at(file, start) : NodeProperties.none(start);
    }

    private Span at(int offset) {
        return new Span(file, offset, Math.min(text.length(), offset + 1));
    }
}
