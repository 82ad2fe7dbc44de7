package dev.cellc.compiler.diagnostic;

/** A line as it is shown, cut around a mark when it is very long, and where the mark's underline goes. */
record Excerpt(String text, int indent, int width) {
    private static final String CUT = "…";

    static boolean isLong(String line, int limit) {
        return offsets(line.codePoints().toArray())[line.codePointCount(0, line.length())] > limit;
    }

    /** A line that is wider than the limit is cut so that a third of it stands before the mark. */
    static Excerpt of(String line, Mark mark, int limit) {
        int[] glyphs = line.codePoints().map(Glyphs::shown).toArray();
        int[] offsets = offsets(glyphs);
        int count = glyphs.length;
        int start = Math.min(mark.from(), count);
        int first = 0;
        int last = count;
        if (offsets[count] > limit) {
            first = firstWithin(offsets, offsets[start] - limit / 3);
            last = lastWithin(offsets, offsets[first] + limit);
            if (last == count) {
                first = firstWithin(offsets, offsets[count] - limit);
            }
        }
        String lead = first > 0 ? CUT : "";
        String text = lead + new String(glyphs, first, last - first) + (last < count ? CUT : "");
        int end = Math.max(start, Math.min(mark.to(), last));
        int indent = lead.length() + offsets[start] - offsets[first];
        return new Excerpt(text, indent, Math.max(1, offsets[end] - offsets[start]));
    }

    /** The column at which each character starts, and where the last one ends. */
    private static int[] offsets(int[] glyphs) {
        int[] offsets = new int[glyphs.length + 1];
        for (int i = 0; i < glyphs.length; i++) {
            offsets[i + 1] = offsets[i] + Glyphs.width(glyphs[i]);
        }
        return offsets;
    }

    private static int firstWithin(int[] offsets, int limit) {
        int index = 0;
        while (offsets[index] < limit) {
            index++;
        }
        return index;
    }

    private static int lastWithin(int[] offsets, int limit) {
        int index = offsets.length - 1;
        while (offsets[index] > limit) {
            index--;
        }
        return index;
    }
}
