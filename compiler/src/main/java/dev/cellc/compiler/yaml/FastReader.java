package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document in the everyday block style → exactly the nodes that {@link EngineReader} would give, several times
 * as fast. It knows no errors: what it is not sure of, it leaves to the engine.
 */
final class FastReader {

    /** The engine wants the colon of a key within 1024 code points; a little less is certainly within. */
    private static final int MAX_KEY = 1000;

    private final FastCursor cursor;
    private final FastScalars scalars;

    /** Those of the mappings and sequences that are not finished yet, the inner ones last. */
    private final FastStack<Entry> entries = new FastStack<>();

    private final FastStack<YamlNode> items = new FastStack<>();

    /** Stands where nobody asks for the value. */
    private final Scalar skipped;

    private FastReader(SourceFile file, FastText text, DocumentRange range, Request request) {
        this.cursor = new FastCursor(file, text.bytes(), range.end(), request.isLocated());
        this.scalars = new FastScalars(cursor, text, request.words());
        this.skipped = nothing(range.start());
    }

    /** The root node, or null where the document is empty or not everyday enough. */
    static @Nullable YamlNode read(SourceFile file, FastText text, DocumentRange range, Request request) {
        if (!text.isEveryday(range)) {
            return null;
        }
        try {
            return new FastReader(file, text, range, request).document(range.start(), request.wanted());
        } catch (UnusualSyntax unusual) {
            return null;
        }
    }

    private YamlNode document(int start, Wanted wanted) {
        cursor.firstLine(start);
        YamlNode root = node(-1, 1, wanted);
        if (!cursor.isAtEnd()) {
            throw new UnusualSyntax();
        }
        return root;
    }

    /** The node at the cursor, within a collection whose entries start at column {@code parent}. */
    private YamlNode node(int parent, int depth, Wanted wanted) {
        if (cursor.isAtDash()) {
            return sequence(cursor.column(), depth, wanted);
        }
        if (cursor.isAt('[') || cursor.isAt('{') || cursor.isAt('|') || cursor.isAt('>')) {
            return inline(parent, depth);
        }
        int start = cursor.offset();
        int column = cursor.column();
        Scalar scalar = scalars.read();
        if (cursor.isAtColon()) {
            return mapping(scalar, start, column, depth, wanted);
        }
        cursor.endLine(parent);
        return scalar;
    }

    /** A mapping whose first key starts at {@code start}, at column {@code column}, and has just been read. */
    private Mapping mapping(Scalar firstKey, int start, int column, int depth, Wanted wanted) {
        requireDepth(depth);
        int first = entries.size();
        Scalar key = firstKey;
        int keyStart = start;
        boolean isPart = false;
        while (true) {
            requireKey(key, keyStart);
            Wanted below = wanted.in(key.text());
            boolean passed = below == null && FastSkip.value(cursor, column);
            YamlNode value = passed ? skipped : value(column, depth + 1, below == null ? Wanted.ALL : below);
            entries.add(new Entry(key, value));
            isPart |= passed;
            if (cursor.indent() < column) {
                Span span = cursor.span(firstKey, passed ? key : value);
                return new Mapping(finished(first, isPart), span);
            }
            if (cursor.indent() > column || cursor.isAtDash()) {
                throw new UnusualSyntax();
            }
            keyStart = cursor.offset();
            key = scalars.read();
            if (!cursor.isAtColon()) {
                throw new UnusualSyntax();
            }
        }
    }

    /** The entries of a mapping, from the one at {@code first} on, without those passed over. */
    @SuppressWarnings("ReferenceEquality") // one node stands for all that is passed over
    private List<Entry> finished(int first, boolean isPart) {
        DistinctKeys.require(entries, first);
        if (isPart) {
            entries.keep(first, entry -> entry.value() != skipped);
        }
        return entries.taken(first);
    }

    /** What follows the colon at the cursor. */
    private YamlNode value(int column, int depth, Wanted wanted) {
        int end = cursor.skipIndicator();
        if (!cursor.isAtLineEnd()) {
            return inline(column, depth);
        }
        cursor.nextLine();
        if (cursor.indent() > column) {
            return node(column, depth, wanted);
        }
        return cursor.indent() == column && cursor.isAtDash() ? sequence(column, depth, wanted) : nothing(end);
    }

    private Sequence sequence(int column, int depth, Wanted wanted) {
        requireDepth(depth);
        int start = cursor.offset();
        int first = items.size();
        do {
            items.add(item(column, depth + 1, wanted));
        } while (cursor.indent() == column && cursor.isAtDash());
        int end = items.get(items.size() - 1).span().end();
        return new Sequence(items.taken(first), cursor.span(start, end));
    }

    /** What follows the dash at the cursor. */
    private YamlNode item(int column, int depth, Wanted wanted) {
        int end = cursor.skipIndicator();
        if (!cursor.isAtLineEnd()) {
            return node(column, depth, wanted);
        }
        cursor.nextLine();
        return cursor.indent() > column ? node(column, depth, wanted) : nothing(end);
    }

    /** A value that does not start a block collection, to the end of its last line. */
    private YamlNode inline(int parent, int depth) {
        if (cursor.isAt('|') || cursor.isAt('>')) {
            return FastBlockScalar.read(cursor, parent);
        }
        YamlNode node = flow(depth, false);
        cursor.endLine(parent);
        return node;
    }

    private YamlNode flow(int depth, boolean inFlow) {
        if (cursor.isAt('[')) {
            return flowSequence(depth);
        }
        if (cursor.isAt('{')) {
            return flowMapping(depth);
        }
        return inFlow ? scalars.readInFlow() : scalars.read();
    }

    private Sequence flowSequence(int depth) {
        requireDepth(depth);
        int start = cursor.offset();
        int first = items.size();
        boolean open = !cursor.closes(']');
        while (open) {
            items.add(flow(depth + 1, true));
            open = cursor.continues(']');
        }
        return new Sequence(items.taken(first), cursor.span(start, cursor.offset()));
    }

    private Mapping flowMapping(int depth) {
        requireDepth(depth);
        int start = cursor.offset();
        int first = entries.size();
        boolean open = !cursor.closes('}');
        while (open) {
            int keyStart = cursor.offset();
            Scalar key = scalars.readInFlow();
            if (!cursor.isAt(':')) {
                throw new UnusualSyntax();
            }
            requireKey(key, keyStart);
            cursor.skipIndicator();
            entries.add(new Entry(key, flow(depth + 1, true)));
            open = cursor.continues('}');
        }
        DistinctKeys.require(entries, first);
        return new Mapping(entries.taken(first), cursor.span(start, cursor.offset()));
    }

    private Scalar nothing(int offset) {
        return new Scalar("", ScalarType.NULL, cursor.span(offset, offset));
    }

    private static void requireDepth(int depth) {
        if (depth > YamlReader.MAX_DEPTH) {
            throw new UnusualSyntax();
        }
    }

    /** Keys that the engine reports, merges or refuses for their length are not everyday. */
    private void requireKey(Scalar key, int start) {
        boolean usual = key.type() == ScalarType.STRING || key.type() == ScalarType.INTEGER;
        if (!usual || cursor.offset() - start > MAX_KEY) {
            throw new UnusualSyntax();
        }
    }
}
