package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.check.RouteRule.Claimant;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;

/** The wording of what is wrong with what callers write at gateways. */
final class RouteDiagnostics {
    private RouteDiagnostics() {}

    /** {@code what} is what callers write, quoted. */
    static Diagnostic collision(Claimant second, Claimant first, String what) {
        if (!second.isOfOneApiWith(first)) {
            return collision(second.exposure(), first.exposure(), what + " leads to two endpoints")
                    .help(forTwoEndpoints(second.exposure().entrance()));
        }
        return second.cell().equals(first.cell())
                ? atTwoLevels(second.exposure(), first.exposure(), what)
                : inTwoEnvironments(second, first, what);
    }

    private static Diagnostic atTwoLevels(Exposure second, Exposure first, String what) {
        String separate = second.entrance() instanceof Entrance.Port ? "a Gateway for each level" : "two virtual hosts";
        return collision(second, first, what + " leads to one API at two levels")
                .help("publish it at one level, or give the data plane " + separate);
    }

    private static Diagnostic inTwoEnvironments(Claimant second, Claimant first, String what) {
        return collision(
                        second.exposure(),
                        first.exposure(),
                        what + " leads to one API in two environments, `"
                                + first.cell().environment() + "` and `"
                                + second.cell().environment() + '`')
                .help(
                        second.exposure().entrance() instanceof Entrance.Port
                                ? "callers of TCP and UDP name no host that tells environments apart: give one of them a data"
                                        + " plane with another Gateway"
                                : "give the environments different `dnsPrefix`es");
    }

    private static Diagnostic collision(Exposure second, Exposure first, String message) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.ROUTE_COLLISION, second.api().name().span(), message);
        return second.api().name().equals(first.api().name())
                ? diagnostic
                : diagnostic.label(first.api().name().span(), "the other one");
    }

    private static String forTwoEndpoints(Entrance entrance) {
        if (entrance instanceof Entrance.Http) {
            return "give one of them another `basePath`, `version` or `visibility`";
        }
        if (entrance instanceof Entrance.Port) {
            return "name another listener in `protocolOptions.listener` of one of them";
        }
        return entrance instanceof Entrance.Grpc
                ? "give one of them another `visibility`, or list different gRPC services"
                : "make two components of them, or take one from the gateway by its `visibility`";
    }

    static Diagnostic sharedHost(Exposure second, Exposure first) {
        return Diagnostic.of(
                        DiagnosticCode.ROUTE_COLLISION,
                        second.api().name().span(),
                        "HTTP and gRPC cannot share the host `"
                                + second.entrance().hostName() + "`")
                .label(first.api().name().span(), "the other endpoint")
                .help("make two components of them, or take one from the gateway by its `visibility`");
    }

    static Diagnostic longPath(Exposure exposure, int limit) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_PATH,
                        exposure.api().name().span(),
                        "the path of API `" + exposure.api().name().value() + "` at the gateway is longer than " + limit
                                + " characters, which no gateway can match")
                .help("shorten its base path or the paths of its operations");
    }
}
