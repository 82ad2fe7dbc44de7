package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.OutsideTarget;
import java.util.List;

/** Which gateways lead to an API, as rows of a table. */
final class Routes {
    private Routes() {}

    /** {@code first} is what its rows are named by. */
    static Table table(String caption, String first) {
        return Table.of(caption, first, "Reach", "Host", "Path", "Gateway", "Backend", "Declared at");
    }

    static List<Html> row(Estate estate, Html name, Exposure exposure) {
        Entrance entrance = exposure.entrance();
        String host = entrance.hostName();
        return List.of(
                name,
                Words.badge(exposure.level().text(), exposure.level().text()),
                host.isEmpty() ? Html.text("any") : Words.code(host),
                Words.code(path(entrance)),
                Words.code(exposure.gateway().namespace()
                        + '/'
                        + exposure.gateway().name()),
                backend(exposure),
                Words.code(estate.line(exposure.origin())));
    }

    private static String path(Entrance entrance) {
        if (entrance instanceof Entrance.Http http) {
            return http.exact() ? http.path() : http.path().equals("/") ? "/" : http.path() + "/…";
        }
        if (entrance instanceof Entrance.Grpc grpc) {
            return grpc.services().isEmpty() ? "any gRPC service" : String.join(", ", grpc.services());
        }
        if (entrance instanceof Entrance.Tls tls) {
            return "TLS, listener " + tls.listener();
        }
        Entrance.Port port = (Entrance.Port) entrance;
        return port.transport() + ", listener " + port.listener();
    }

    private static Html backend(Exposure exposure) {
        if (exposure.api().backend() instanceof Endpoint endpoint) {
            return Words.code(endpoint.name().value() + ':' + endpoint.port());
        }
        OutsideTarget target = (OutsideTarget) exposure.api().backend();
        return Words.code(
                (target.tls() ? "https://" : "http://") + target.host() + ':' + target.port() + target.basePath());
    }
}
