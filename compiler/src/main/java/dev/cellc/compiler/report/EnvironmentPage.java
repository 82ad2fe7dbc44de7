package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.resource.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One environment: its gateways and hosts, what is reached from outside, and how many objects there are. */
final class EnvironmentPage {
    private final Estate estate;
    private final Estate.Stage stage;
    private final List<Cell> cells;

    private EnvironmentPage(Estate estate, Estate.Stage stage) {
        this.estate = estate;
        this.stage = stage;
        this.cells = estate.cells().stream()
                .filter(cell -> cell.id().environment().equals(stage.name())
                        && cell.id().organization().equals(stage.organization()))
                .toList();
    }

    static Page of(Estate estate, Estate.Stage stage) {
        EnvironmentPage page = new EnvironmentPage(estate, stage);
        List<Page.Crumb> trail = List.of(new Page.Crumb("Overview", SitePath.INDEX));
        Html content = Html.all(page.about(), page.cells(), page.gateways(), page.hosts(), page.entrances());
        return new Page(stage.path(), "Environment " + stage.name(), trail, content.then(page.objects()));
    }

    private Html about() {
        DataPlane plane = stage.environment().dataPlane();
        return Words.facts(List.of(
                Words.Fact.of("organization", stage.organization()),
                Words.Fact.of("production", stage.environment().production() ? "yes" : "no"),
                new Words.Fact("data plane", Words.code(plane.name().value())),
                new Words.Fact("cluster", Words.code(plane.cluster().value())),
                new Words.Fact(
                        "first label of hosts", Words.code(stage.environment().dnsPrefix())),
                new Words.Fact(
                        "declared at",
                        Words.code(estate.line(stage.environment().name().span())))));
    }

    private Html cells() {
        Table table = Table.of("Cells of the environment", "Project", "Components", "Namespace", "Objects");
        for (Cell cell : cells) {
            table.row(List.of(
                    Words.link(stage.path(), SitePath.cell(cell.id()), cell.id().project()),
                    Html.text(Integer.toString(cell.deployments().size())),
                    Words.code(cell.namespace()),
                    Html.text(Integer.toString(estate.objects(cell.id()).size()))));
        }
        return Words.section("cells", "Cells", table.or("Nothing is deployed here."));
    }

    private Html gateways() {
        DataPlane plane = stage.environment().dataPlane();
        Table table = Table.of("Gateways of the data plane", "Gateway", "For", "Name below which hosts are");
        gateway(table, "public", plane.publicGateway());
        gateway(table, "organization", plane.organizationGateway());
        DataPlane.EgressGateway egress = plane.egressGateway();
        if (egress != null) {
            table.row(List.of(
                    Words.code(egress.namespace() + '/' + egress.name()),
                    Words.badge("south", "calls out"),
                    Words.code(egress.host() + ':' + egress.port())));
        }
        return Words.section("gateways", "Gateways", table.html());
    }

    private static void gateway(Table table, String level, DataPlane.Gateway gateway) {
        table.row(List.of(
                Words.code(gateway.namespace() + '/' + gateway.name()),
                Words.badge(level, level),
                Words.code(gateway.virtualHost())));
    }

    private Html hosts() {
        SortedMap<String, List<String>> hosts = new TreeMap<>();
        for (Exposure exposure : exposures()) {
            String host = exposure.entrance().hostName();
            if (!host.isEmpty()) {
                List<String> levels = hosts.computeIfAbsent(host, key -> new ArrayList<>());
                if (!levels.contains(exposure.level().text())) {
                    levels.add(exposure.level().text());
                }
            }
        }
        Table table = Table.of("Hosts that something answers under", "Host", "Reach");
        hosts.forEach((host, levels) -> table.row(List.of(
                Words.code(host),
                Html.joined(
                        " ",
                        levels.stream().map(level -> Words.badge(level, level)).toList()))));
        return Words.section("hosts", "Hosts", table.or("No host leads here."));
    }

    private List<Exposure> exposures() {
        List<Exposure> exposures = new ArrayList<>();
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                exposures.addAll(deployment.exposures());
            }
        }
        return exposures;
    }

    private Html entrances() {
        Table everyone = Routes.table("Reached from the internet", "Component");
        Table organization = Routes.table("Reached from the organization", "Component");
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Exposure exposure : deployment.exposures()) {
                    Html name = Words.link(
                            stage.path(),
                            SitePath.cell(cell.id()),
                            Words.anchor(deployment.component()),
                            Words.code(cell.id().project() + '/' + Words.name(deployment.component())));
                    Table table = exposure.level() == Exposure.Level.PUBLIC ? everyone : organization;
                    table.row(Routes.row(estate, name, exposure));
                }
            }
        }
        return Words.section(
                "endpoints",
                "Public endpoints",
                everyone.or("Nothing is reached from the internet."),
                organization.or("Nothing is reached from the organization through a gateway."));
    }

    private Html objects() {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        for (Cell cell : cells) {
            for (Printed object : estate.objects(cell.id())) {
                kinds.merge(object.resource().id().kind(), 1, Integer::sum);
            }
        }
        Table table = Table.of("Objects of all cells by kind", "Kind", "Count");
        kinds.forEach((kind, count) -> table.row(List.of(Html.text(kind), Html.text(Integer.toString(count)))));
        return Words.section("objects", "Objects by kind", table.or("There is no object."));
    }
}
