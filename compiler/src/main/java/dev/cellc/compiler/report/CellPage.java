package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagram.Diagram;
import dev.cellc.compiler.diagram.SvgDiagram;
import dev.cellc.compiler.relation.Relation;
import java.util.ArrayList;
import java.util.List;

/** One project in one environment: its picture, what runs in it, who may reach it, and the objects that come of it. */
final class CellPage {
    private final Estate estate;
    private final Cell cell;
    private final SitePath path;

    private CellPage(Estate estate, Cell cell) {
        this.estate = estate;
        this.cell = cell;
        this.path = SitePath.cell(cell.id());
    }

    static Page of(Estate estate, Cell cell) {
        CellId id = cell.id();
        CellPage page = new CellPage(estate, cell);
        List<Page.Crumb> trail = List.of(
                new Page.Crumb("Overview", SitePath.INDEX),
                new Page.Crumb(id.environment(), SitePath.environment(id.organization(), id.environment())));
        return new Page(page.path, id.project() + " in " + id.environment(), trail, page.content());
    }

    private Html content() {
        List<Html> parts = new ArrayList<>(List.of(about(), contents(), picture(), components()));
        parts.add(Traffic.section(estate, cell));
        parts.add(routes());
        ObjectTables tables = new ObjectTables(estate, estate.objects(cell.id()));
        parts.add(Words.section("policies", "Network policies", tables.policies()));
        parts.add(Words.section("objects", "Objects", tables.all()));
        return Html.all(parts);
    }

    private Html about() {
        CellId id = cell.id();
        return Words.facts(List.of(
                new Words.Fact("namespace", Words.code(cell.namespace())),
                Words.Fact.of("organization", id.organization()),
                new Words.Fact(
                        "data plane",
                        Words.code(cell.environment().dataPlane().name().value())),
                Words.Fact.of("production", cell.environment().production() ? "yes" : "no"),
                Words.Fact.of("traffic inside", cell.isOpen() ? "open to all of the cell" : "as declared only"),
                new Words.Fact(
                        "declared at",
                        Html.joined(
                                ", ",
                                cell.origins().stream()
                                        .map(estate::line)
                                        .distinct()
                                        .map(Words::code)
                                        .toList()))));
    }

    private Html contents() {
        List<Html> links = new ArrayList<>();
        for (String anchor : List.of("diagram", "components", "traffic", "routes", "policies", "objects")) {
            links.add(Tag.of("a").with("href", '#' + anchor).text(anchor));
        }
        return Tag.of("nav").with("aria-label", "On this page").around(Words.list("chips", links));
    }

    private Html picture() {
        Relation relation = estate.relation(cell.id());
        Diagram diagram = Diagram.of(relation, cell.id().environment(), estate.project(cell.id()));
        if (diagram.ends().isEmpty()) {
            String why = estate.hasErrors()
                    ? "There is no picture: traffic is known once the declarations compile."
                    : "There is no picture: nothing runs here.";
            return Words.section("diagram", "Diagram", Tag.of("p", "none").text(why));
        }
        String name = "Cell " + cell.id().project() + " in " + cell.id().environment();
        Html svg = Html.picture(SvgDiagram.of(List.of(diagram)));
        Html figure = Tag.of("figure", "scroll diagram")
                .with("role", "region")
                .with("aria-label", name)
                .with("tabindex", "0")
                .around(svg);
        Html hint = Tag.of("p", "quiet")
                .around(
                        Html.text("Arrows lead from who calls to who is called. The same in words: "),
                        Tag.of("a").with("href", "#traffic").text("traffic"),
                        Html.text("."));
        return Words.section("diagram", "Diagram", figure, hint);
    }

    private Html components() {
        List<Html> parts = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            parts.add(new DeploymentPart(estate, cell, deployment).html());
        }
        Html none = Tag.of("p", "none").text("Nothing is deployed here.");
        return Words.section("components", "Components", parts.isEmpty() ? none : Html.all(parts));
    }

    private Html routes() {
        Table table = Routes.table("Routes into the cell", "Component");
        for (ComponentDeployment deployment : cell.deployments()) {
            for (Exposure exposure : deployment.exposures()) {
                Html name = Tag.of("a")
                        .with("href", '#' + Words.anchor(exposure.component()))
                        .around(Words.code(Words.name(exposure.component())));
                table.row(Routes.row(estate, name, exposure));
            }
        }
        return Words.section("routes", "Routes", table.or("No gateway leads here."));
    }
}
