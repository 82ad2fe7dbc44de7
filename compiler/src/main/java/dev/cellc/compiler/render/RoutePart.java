package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.envoygateway.RouteRef;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One route of an exposure. Policies are attached to routes, so operations with rules of their own need routes of
 * their own; operations with the same scopes share one. {@code label} says what is special, empty for the plain part.
 * {@code rule} stands for all operations of the part; without operations it is null.
 */
record RoutePart(Exposure exposure, String label, @Nullable Operation rule, List<Operation> operations) {

    /**
     * A rule of a route takes 64 matches and a route fewer than 128. The root takes two for each of nine methods, and
     * preflight requests take one for each path again.
     */
    static final int MOST = 50;

    private static final Comparator<Operation> ORDER = Comparator.comparing(
                    (Operation operation) -> operation.path().value())
            .thenComparing(RoutePart::method);

    static List<RoutePart> of(Exposure exposure) {
        List<Operation> operations = exposure.api().operations();
        if (operations.isEmpty()) {
            return List.of(new RoutePart(exposure, "", null, List.of()));
        }
        SortedMap<String, List<Operation>> groups = new TreeMap<>();
        for (Operation operation : operations.stream().sorted(ORDER).toList()) {
            groups.computeIfAbsent(label(operation), key -> new ArrayList<>()).add(operation);
        }
        List<RoutePart> parts = new ArrayList<>();
        groups.forEach((label, group) -> {
            for (int from = 0; from < group.size(); from += MOST) {
                List<Operation> chunk = group.subList(from, Math.min(group.size(), from + MOST));
                String name = from == 0 ? label : label + ' ' + text(chunk.get(0));
                parts.add(new RoutePart(exposure, name, chunk.get(0), chunk));
            }
        });
        return parts;
    }

    /** A limit counts for each operation, so an operation with one has no company. */
    private static String label(Operation operation) {
        if (operation.rateLimit() != null) {
            return text(operation);
        }
        return String.join(
                "|",
                operation.scopes().stream()
                        .map(scopes -> String.join("+", scopes))
                        .toList());
    }

    private static String text(Operation operation) {
        return method(operation) + ' ' + operation.path().value();
    }

    private static String method(Operation operation) {
        return Objects.requireNonNullElse(operation.method(), "ANY");
    }

    boolean isPlain() {
        return label.isEmpty();
    }

    RouteRef route() {
        boolean grpc = exposure.entrance() instanceof Entrance.Grpc;
        String purpose = grpc ? "grpcroute" : "httproute";
        String name = isPlain() ? exposure.routeName() : name(purpose);
        return new RouteRef(grpc ? "GRPCRoute" : "HTTPRoute", name);
    }

    String securityPolicy() {
        return isPlain()
                ? Names.securityPolicy(
                        exposure.component(),
                        exposure.api().name().value(),
                        exposure.level().text())
                : name("security");
    }

    String trafficPolicy() {
        return isPlain()
                ? Names.trafficPolicy(
                        exposure.component(),
                        exposure.api().name().value(),
                        exposure.level().text())
                : name("btp");
    }

    private String name(String purpose) {
        return Names.routePart(
                exposure.component(),
                exposure.api().name().value(),
                exposure.level().text(),
                label,
                purpose);
    }
}
