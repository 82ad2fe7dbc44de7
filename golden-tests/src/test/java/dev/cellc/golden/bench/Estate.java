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
 * The components of an organization, ten to a project. A component calls two others of its project and now and then
 * one of an earlier project; as all of them come before it, there are no cycles.
 */
record Estate(List<Part> parts) {
    private static final List<Role> ROLES = List.of(Role.values());
    private static final int CALLS_IN_PROJECT = 2;
    private static final int ONE_IN_HOW_MANY_CALLS_ELSEWHERE = 5;

    /** The same estate for the same arguments, on every machine. */
    static Estate of(int components, long seed) {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>();
        SortedSet<Integer> calledFromElsewhere = new TreeSet<>();
        for (int number = 0; number < components; number++) {
            parts.add(part(number, parts, calledFromElsewhere, random));
        }
        for (int number : calledFromElsewhere) {
            parts.set(number, parts.get(number).calledFromElsewhere());
        }
        return new Estate(List.copyOf(parts));
    }

    private static Part part(int number, List<Part> earlier, SortedSet<Integer> calledFromElsewhere, Random random) {
        int size = ROLES.size();
        int first = number - number % size;
        Role role = ROLES.get(number % size);
        List<Call> calls = new ArrayList<>();
        for (int target : drawn(CALLS_IN_PROJECT, services(earlier, first, number), random)) {
            calls.add(new Call(earlier.get(target)));
        }
        boolean callsElsewhere = !calls.isEmpty() && random.nextInt(ONE_IN_HOW_MANY_CALLS_ELSEWHERE) == 0;
        if (callsElsewhere) {
            for (int target : drawn(1, apis(earlier, first), random)) {
                calls.add(new Call(earlier.get(target)));
                calledFromElsewhere.add(target);
            }
        }
        String project = String.format(Locale.ROOT, "shop-%04d", number / size + 1);
        String name = role.text() + project.substring("shop".length());
        return new Part(project, name, role, number, false, calls);
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
