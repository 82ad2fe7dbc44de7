package dev.cellc.compiler.proof;

import java.util.List;

/** A regular expression of RE2, as far as its program depends on it. */
sealed interface Re2Node {

    /** One character of some. */
    record Characters(List<Range> ranges) implements Re2Node {

        public Characters {
            ranges = List.copyOf(ranges);
        }
    }

    /** Code points from one to another, both included. */
    record Range(int first, int last) {}

    /** Nothing, at any place or at certain ones such as the beginning. */
    record Nothing(boolean atCertainPlaces) implements Re2Node {}

    /** One after the other. */
    record Sequence(List<Re2Node> items) implements Re2Node {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** One of several, at least one. */
    record Choice(List<Re2Node> items) implements Re2Node {

        public Choice {
            items = List.copyOf(items);
        }
    }

    /** Again and again; {@code most} is negative without a limit. */
    record Repeat(Re2Node item, int least, int most) implements Re2Node {}

    /** What is remembered. */
    record Group(Re2Node item) implements Re2Node {}
}
