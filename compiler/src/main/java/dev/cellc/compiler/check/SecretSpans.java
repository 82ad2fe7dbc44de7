package dev.cellc.compiler.check;

import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The secrets of one file by place, so that those on a line are found without walking over all others. */
final class SecretSpans {
    private final List<Span> spans = new ArrayList<>();

    /** For each span, where the last of those up to it ends; empty until it is asked for. */
    private final List<Integer> reach = new ArrayList<>();

    void add(Span span) {
        spans.add(span);
    }

    /** The secrets on the line that a place starts on, which is the line that is shown. */
    List<Span> onLineOf(Span place) {
        order();
        String text = place.file().text();
        int start = place.start();
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        int end = Math.min(place.start(), text.length());
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        List<Span> found = new ArrayList<>();
        for (int i = firstBehind(end) - 1; i >= 0 && reach.get(i) > start; i--) {
            if (spans.get(i).end() > start) {
                found.add(spans.get(i));
            }
        }
        return found;
    }

    private void order() {
        if (reach.isEmpty()) {
            spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
            int last = 0;
            for (Span span : spans) {
                last = Math.max(last, span.end());
                reach.add(last);
            }
        }
    }

    private int firstBehind(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
