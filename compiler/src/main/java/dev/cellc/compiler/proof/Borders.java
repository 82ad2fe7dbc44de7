package dev.cellc.compiler.proof;

import java.util.Arrays;

/** Where ports begin to be treated otherwise than the one before. */
final class Borders {
    private static final int FEW = 16;

    private int[] ports = new int[FEW];
    private int size;

    void add(int port) {
        if (size == ports.length) {
            ports = Arrays.copyOf(ports, 2 * size);
        }
        ports[size++] = port;
    }

    /** Those of a range: its first port, and the first behind it. */
    void add(int first, int last) {
        add(first);
        add(last + 1);
    }

    /** In ascending order, each once, from {@code least} on up to {@code most}. */
    int[] within(int least, int most) {
        Arrays.sort(ports, 0, size);
        int[] kept = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean isNew = count == 0 || kept[count - 1] != ports[i];
            if (isNew && ports[i] >= least && ports[i] <= most) {
                kept[count++] = ports[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
