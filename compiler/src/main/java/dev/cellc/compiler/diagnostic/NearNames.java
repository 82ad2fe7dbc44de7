package dev.cellc.compiler.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelt one was probably meant to be. */
public final class NearNames {

    private NearNames() {}

    /**
     * The known name with the fewest insertions, deletions, changes and swaps of neighbours between it and
     * {@code name}, regardless of case; the alphabetically first of several. Null where even that one differs in more
     * than a third of the letters.
     */
    public static @Nullable String nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
            boolean alike = distance < Math.max(name.length(), candidate.length());
            boolean first = best != null && distance == bestDistance && candidate.compareTo(best) < 0;
            if (alike && (distance < bestDistance || first)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /**
     * Damerau and Levenshtein's distance, each pair of neighbours swapped at most once; where it is above {@code limit},
     * anything above that. Most names are told apart after a few letters.
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
