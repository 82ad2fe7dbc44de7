package dev.cellc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelt one was probably meant to be. */
public final class NearNames {
    /** How many names are compared before and after the misspelt one, so that errors in a large tree stay cheap. */
    private static final int NEIGHBOURS = 100;

    private NearNames() {}

    /**
     * The known name with the fewest insertions, deletions, changes and swaps of neighbours between it and
     * {@code name}, regardless of case; the alphabetically first of several. Null where even that one differs in more
     * than a third of the letters. Of a large sorted set only the names beside the wanted one are looked at.
     */
    public static @Nullable String nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        for (String candidate : candidates(name, known)) {
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

    private static Collection<String> candidates(String name, Collection<String> known) {
        if (known.size() <= 2 * NEIGHBOURS || !(known instanceof NavigableSet<String> sorted)) {
            return known;
        }
        List<String> candidates = new ArrayList<>();
        take(sorted.headSet(name, false).descendingIterator(), candidates);
        take(sorted.tailSet(name, true).iterator(), candidates);
        return candidates;
    }

    private static void take(Iterator<String> names, List<String> candidates) {
        for (int i = 0; i < NEIGHBOURS && names.hasNext(); i++) {
            candidates.add(names.next());
        }
    }

    /**
     * Damerau and Levenshtein's distance, each pair of neighbours swapped at most once; where it is above {@code limit},
     * anything above that. Most names are told apart after a few letters.
     */
    private static int distance(String name, String candidate, int limit) {
        if (Math.abs(name.length() - candidate.length()) > limit) {
            return limit + 1;
        }
        int same = commonStart(name, candidate);
        String a = name.substring(same);
        String b = candidate.substring(same);
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

    private static int commonStart(String a, String b) {
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
