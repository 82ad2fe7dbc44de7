package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Scrape;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import java.util.List;

/** Where the monitoring of a data plane reads metrics: at the ports it names, else at those a component serves. */
final class Scrapes {
    private Scrapes() {}

    static List<Scrape> of(List<Endpoint> endpoints, DataPlane plane) {
        DataPlane.PlatformPods scrapers = plane.monitoring();
        if (scrapers == null) {
            return List.of();
        }
        List<Integer> served = endpoints.stream()
                .filter(endpoint -> endpoint.transport().equals("TCP"))
                .map(Endpoint::targetPort)
                .toList();
        List<Integer> ports = scrapers.ports().isEmpty() ? served : scrapers.ports();
        return ports.isEmpty() ? List.of() : List.of(new Scrape(scrapers, ports));
    }
}
