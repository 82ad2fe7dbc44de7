package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The engine's events of one document, with their places as offsets into the file. */
final class EngineEvents {
    private final SourceFile file;
    private final DocumentRange range;
    private final boolean hasPairs;
    private final Iterator<Event> events;
    private Optional<Mark> last = Optional.empty();

    /** A place that both counts are known for; marks come in order, so the next one is near. */
    private int codePoints;

    private int offset;

    EngineEvents(SourceFile file, DocumentRange range) {
        this.file = file;
        this.range = range;
        this.offset = range.start();
        String text = file.text().substring(range.start(), range.end());
        this.hasPairs = text.codePointCount(0, text.length()) != text.length();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.path())
                .setCodePointLimit(Integer.MAX_VALUE)
                // with a smaller buffer, long scalars take time that grows with the square of their length
                .setBufferSize(Math.max(1, text.length()))
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The next event; a document that the engine cannot read is abandoned. */
    Event next() {
        try {
            Event event = events.next();
            last = event.getEndMark();
            return event;
        } catch (RuntimeException problem) {
            // not only what the engine declares: some malformed escapes surface as NumberFormatException
            throw new AbandonedDocument(new EngineProblems(file, range, this).diagnostic(problem));
        }
    }

    int documentStart() {
        return range.start();
    }

    /** Where the engine was last known to be. */
    int lastEnd() {
        return last.isEmpty() ? range.start() : offset(last);
    }

    int start(Event event) {
        return offset(event.getStartMark());
    }

    int end(Event event) {
        return offset(event.getEndMark());
    }

    /** Marks count code points from the start of the document. */
    int offset(Optional<Mark> mark) {
        int index = mark.orElseThrow().getIndex();
        if (!hasPairs) {
            return range.start() + index;
        }
        offset = file.text().offsetByCodePoints(offset, index - codePoints);
        codePoints = index;
        return offset;
    }
}
