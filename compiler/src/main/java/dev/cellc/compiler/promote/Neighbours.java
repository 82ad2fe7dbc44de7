package dev.cellc.compiler.promote;

import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who calls whom, in any environment: what one snapshot needs, and what it may break. */
final class Neighbours {
    private final Program program;
    private final SortedMap<ComponentId, SortedSet<ComponentId>> calls = new TreeMap<>();
    private final SortedMap<ComponentId, Component> components = new TreeMap<>();

    Neighbours(Program program) {
        this.program = program;
        for (Component component : program.components()) {
            components.put(component.id(), component);
            SortedSet<ComponentId> called = calls.computeIfAbsent(component.id(), key -> new TreeSet<>());
            for (Environment environment : component.pipeline().environments()) {
                Release release = component.in(environment);
                if (release != null) {
                    release.workload().connections().forEach(connection -> add(called, connection));
                }
            }
        }
    }

    private static void add(Set<ComponentId> called, Connection connection) {
        if (connection.target() instanceof Connection.OfComponent target) {
            called.add(target.component());
        }
    }

    List<Move> of(List<Move> moves) {
        SortedMap<ComponentId, Move> found = new TreeMap<>();
        Set<ComponentId> known = new LinkedHashSet<>();
        moves.forEach(move -> known.add(move.component().id()));
        for (Move move : moves) {
            for (ComponentId id : around(move.component().id())) {
                Component component = known.contains(id) ? null : components.get(id);
                Move along = component == null ? null : Moves.along(program, component, move);
                if (along != null) {
                    found.putIfAbsent(id, along);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whatever track is called, all of the component are meant. */
    private SortedSet<ComponentId> around(ComponentId id) {
        SortedSet<ComponentId> around = new TreeSet<>(calls.getOrDefault(id, new TreeSet<>()));
        for (Map.Entry<ComponentId, SortedSet<ComponentId>> entry : calls.entrySet()) {
            if (entry.getValue().contains(id) || entry.getValue().contains(id.inDefaultTrack())) {
                around.add(entry.getKey());
            }
        }
        return around;
    }

    /** In a circle the first by name comes first. */
    List<Move> ordered(List<Move> moves) {
        NavigableMap<ComponentId, Move> open = new TreeMap<>();
        moves.forEach(move -> open.put(move.component().id(), move));
        List<Move> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            ComponentId next = open.keySet().stream()
                    .filter(id -> isFree(id, open.keySet()))
                    .findFirst()
                    .orElseGet(open::firstKey);
            ordered.add(open.remove(next));
        }
        return ordered;
    }

    private boolean isFree(ComponentId id, Set<ComponentId> open) {
        return calls.getOrDefault(id, new TreeSet<>()).stream()
                .noneMatch(called -> !called.equals(id) && open.contains(called));
    }
}
