package dev.cellc.golden.bench;

import dev.cellc.golden.bench.Part.Call;
import dev.cellc.golden.bench.Part.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The components of an organization, ten to a project, and as many connections as are asked for: two in three to the
 * same project, the others to earlier ones. As whoever is called comes before its callers, there are no cycles.
 */
record Estate(List<Part> parts) {
    private static final List<Role> ROLES = List.of(Role.values());
    private static final int ONE_IN_HOW_MANY_CALLS_ELSEWHERE = 3;

    /** The same estate for the same arguments, on every machine. */
    static Estate of(int components, int connections, long seed) {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>();
        SortedSet<Integer> calledFromElsewhere = new TreeSet<>();
        int made = 0;
        for (int number = 0; number < components; number++) {
            // what the first ones cannot have, as there is nobody to call yet, the next ones have more
            int wanted = (int) ((long) connections * (number + 1) / components) - made;
            Part part = part(number, wanted, parts, calledFromElsewhere, random);
            made += part.calls().size();
            parts.add(part);
        }
        for (int number : calledFromElsewhere) {
            parts.set(number, parts.get(number).calledFromElsewhere());
        }
        return new Estate(List.copyOf(parts));
    }

    private static Part part(
            int number, int wanted, List<Part> earlier, SortedSet<Integer> calledFromElsewhere, Random random) {
        int size = ROLES.size();
        int first = number - number % size;
        Role role = ROLES.get(number % size);
        SortedSet<Integer> targets =
                drawn(wanted - wanted / ONE_IN_HOW_MANY_CALLS_ELSEWHERE, services(earlier, first, number), random);
        SortedSet<Integer> elsewhere = drawn(wanted - targets.size(), apis(earlier, first), random);
        calledFromElsewhere.addAll(elsewhere);
        targets.addAll(elsewhere);
        List<Call> calls =
                targets.stream().map(target -> new Call(earlier.get(target))).toList();
        String project = String.format(Locale.ROOT, "shop-%04d", number / size + 1);
        String name = role.text() + project.substring("shop".length());
        return new Part(project, name, role, number, false, calls);
    }

    int connections() {
        return parts.stream().mapToInt(part -> part.calls().size()).sum();
    }

    private static List<Integer> services(List<Part> earlier, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (earlier.get(i).role().isService()) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** Only what speaks HTTP can be seen from other projects. */
    private static List<Integer> apis(List<Part> earlier, int to) {
        return services(earlier, 0, to).stream()
                .filter(number -> earlier.get(number).role().hasApi())
                .toList();
    }

    private static SortedSet<Integer> drawn(int count, List<Integer> candidates, Random random) {
        SortedSet<Integer> drawn = new TreeSet<>();
        while (drawn.size() < Math.min(count, candidates.size())) {
            drawn.add(candidates.get(random.nextInt(candidates.size())));
        }
        return drawn;
    }

    List<String> projects() {
        return parts.stream().map(Part::project).distinct().toList();
    }
}
