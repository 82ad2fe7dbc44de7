package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ApiVersion;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.naming.NameRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whatever callers write leads to one place: of two routes for the same thing, a gateway would take the older. Gateways
 * are those of a cluster, whichever data plane names it.
 */
final class RouteRule {
    private static final int LONGEST_PATH = 1024;

    private final DiagnosticSink sink;
    private final Map<Claim, Claimant> claims = new LinkedHashMap<>();

    private RouteRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** {@code what} is a part of what stands under the host, empty for the host itself. */
    private record Claim(GatewayId gateway, String host, String what) {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Claim that
                    && host.equals(that.host)
                    && what.equals(that.what)
                    && gateway.equals(that.gateway);
        }

        @Override
        public int hashCode() {
            return (gateway.hashCode() * 31 + host.hashCode()) * 31 + what.hashCode();
        }
    }

    /** Who leads callers somewhere. */
    record Claimant(CellId cell, Exposure exposure) {

        boolean isSame(Claimant other) {
            return cell.equals(other.cell) && exposure.routeName().equals(other.exposure.routeName());
        }

        /** Whether it is one API, which may be declared anew in the binding of an environment. */
        boolean isOfOneApiWith(Claimant other) {
            return exposure.component().equals(other.exposure.component())
                    && exposure.api()
                            .name()
                            .value()
                            .equals(other.exposure.api().name().value());
        }
    }

    static void check(List<Cell> cells, DiagnosticSink sink) {
        RouteRule rule = new RouteRule(sink);
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Exposure exposure : deployment.exposures()) {
                    rule.check(cell, exposure);
                }
            }
        }
    }

    private void check(Cell cell, Exposure exposure) {
        checkHost(exposure);
        GatewayId gateway = GatewayId.of(cell.environment().dataPlane(), exposure.gateway());
        Claimant claimant = new Claimant(cell.id(), exposure);
        Entrance entrance = exposure.entrance();
        if (entrance instanceof Entrance.Http http) {
            checkLength(exposure, http);
            checkKind(gateway, claimant);
            claimPath(gateway, claimant, http.path() + version(exposure));
        } else if (entrance instanceof Entrance.Grpc grpc) {
            checkKind(gateway, claimant);
            claimServices(gateway, claimant, grpc);
        } else if (entrance instanceof Entrance.Port port) {
            String what = "listener `" + port.listener() + '`';
            report(claimant, claim(gateway, "", what, claimant), what);
        } else {
            report(claimant, claim(gateway, entrance.hostName(), "tls", claimant), named(entrance.hostName()));
        }
    }

    private static String version(Exposure exposure) {
        ApiVersion version = exposure.api().version();
        return version == null || version.header() == null
                ? ""
                : ' ' + version.header() + ": " + version.name().value();
    }

    /** HTTP and gRPC cannot share a host: neither kind of route knows of the other's rules. */
    private void checkKind(GatewayId gateway, Claimant claimant) {
        String host = claimant.exposure().entrance().hostName();
        Claimant first = claims.putIfAbsent(new Claim(gateway, host, ""), claimant);
        if (first != null
                && first.exposure().entrance() instanceof Entrance.Http
                        != claimant.exposure().entrance() instanceof Entrance.Http) {
            sink.report(RouteDiagnostics.sharedHost(claimant.exposure(), first.exposure()));
        }
    }

    /** A path as a whole, or the operations below it. */
    private void claimPath(GatewayId gateway, Claimant claimant, String path) {
        String host = claimant.exposure().entrance().hostName();
        List<Operation> operations = claimant.exposure().api().operations();
        Claim whole = new Claim(gateway, host, path);
        Claim below = new Claim(gateway, host, path + " in parts");
        Claimant first;
        if (operations.isEmpty()) {
            first = claims.putIfAbsent(whole, claimant);
            first = first == null ? claims.get(below) : first;
        } else {
            first = claims.get(whole);
            claims.putIfAbsent(below, claimant);
            for (Operation operation : operations) {
                String what = operation.method() + ' ' + operation.shape() + " below " + path;
                Claimant other = claim(gateway, host, what, claimant);
                first = first == null ? other : first;
            }
        }
        report(claimant, first, named(host + path));
    }

    private void claimServices(GatewayId gateway, Claimant claimant, Entrance.Grpc grpc) {
        Exposure exposure = claimant.exposure();
        List<String> parts = new ArrayList<>(grpc.services());
        if (!exposure.api().operations().isEmpty()) {
            parts.clear();
            exposure.api()
                    .operations()
                    .forEach(operation -> parts.add(operation.path().value()));
        }
        Claimant first = null;
        for (String part : parts.isEmpty() ? List.of("everything") : parts) {
            Claimant other = claim(gateway, grpc.host(), part + version(exposure), claimant);
            first = first == null ? other : first;
        }
        report(claimant, first, named(grpc.host()));
    }

    private static String named(String text) {
        return '`' + text + '`';
    }

    /** Who else claimed it before, or null. */
    private @Nullable Claimant claim(GatewayId gateway, String host, String what, Claimant claimant) {
        Claimant first = claims.putIfAbsent(new Claim(gateway, host, what), claimant);
        return first == null || first.isSame(claimant) ? null : first;
    }

    private void report(Claimant second, @Nullable Claimant first, String what) {
        if (first != null) {
            sink.report(RouteDiagnostics.collision(second, first, what));
        }
    }

    private void checkLength(Exposure exposure, Entrance.Http http) {
        int longest = exposure.api().operations().stream()
                .mapToInt(operation -> length(http.path() + operation.path().value(), operation.isTemplate()))
                .max()
                .orElse(http.path().length());
        if (longest > LONGEST_PATH) {
            sink.report(RouteDiagnostics.longPath(exposure, LONGEST_PATH));
        }
    }

    /** A path in which names stand becomes an expression, in which some characters take two. */
    private static int length(String path, boolean isTemplate) {
        return isTemplate
                ? path.replaceAll("\\{[^}]*\\}", "[^/]+")
                        .replaceAll("[.+*?()|$]", "..")
                        .length()
                : path.length();
    }

    private void checkHost(Exposure exposure) {
        String host = exposure.entrance().hostName();
        for (String label : host.isEmpty() ? List.<String>of() : List.of(host.split("\\.", -1))) {
            String violation = NameRule.LABEL.violation(label);
            if (violation != null) {
                sink.report(CheckDiagnostics.illegalHost(exposure, label, violation));
            }
        }
    }
}
