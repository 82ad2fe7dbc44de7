package dev.cellc.compiler.report;

import dev.cellc.compiler.Overview.Place;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a project, and what each environment of its pipeline has of them. */
final class Matrix {
    private final Estate estate;
    private final Organization organization;
    private final Project project;
    private final List<Estate.Stage> stages;

    Matrix(Estate estate, Organization organization, Project project) {
        this.estate = estate;
        this.organization = organization;
        this.project = project;
        this.stages = estate.stages(organization, project);
    }

    Html html(SitePath page) {
        List<Html> headers = new ArrayList<>(List.of(Html.text("Component")));
        for (Estate.Stage stage : stages) {
            CellId id = cell(stage);
            headers.add(
                    estate.hasCell(id) ? Words.link(page, SitePath.cell(id), stage.name()) : Html.text(stage.name()));
        }
        boolean isOne = estate.model().organizations().size() < 2;
        String name = project.name().value();
        String caption =
                isOne ? "Project " + name : "Project " + organization.name().value() + '/' + name;
        Table table = Table.of(caption, headers);
        for (Component component : project.components()) {
            List<Html> row = new ArrayList<>(List.of(Words.code(Words.name(component.id()))));
            stages.forEach(stage -> row.add(at(component, stage, page)));
            table.row(row);
        }
        return table.or("Project " + name + " has no component.");
    }

    private CellId cell(Estate.Stage stage) {
        return new CellId(organization.name().value(), project.name().value(), stage.name());
    }

    private Html at(Component component, Estate.Stage stage, SitePath page) {
        Place place = estate.place(component.id(), stage.name());
        if (place == null) {
            return Words.badge("absent", "unknown");
        }
        List<Html> parts = new ArrayList<>();
        parts.add(state(component, stage, place, page));
        if (place.digest() != null) {
            parts.add(Tag.of("code", "digest")
                    .with("title", place.digest().text())
                    .text(place.digest().shortened()));
        }
        if (!place.image().isEmpty()) {
            parts.add(Tag.of("div").around(Words.image(estate.screened(place.image()))));
        }
        String replicas = Replicas.of(estate.objects(cell(stage), Names.folder(component.id())));
        if (!replicas.isEmpty()) {
            parts.add(Tag.of("div", "quiet").text(replicas));
        }
        if (place.since() != null) {
            String since = place.since().since().toString();
            parts.add(Tag.of("div", "quiet")
                    .around(
                            Html.text("since "),
                            Tag.of("time").with("datetime", since).text(since.substring(0, 10))));
        }
        parts.add(
                Words.list("remarks", place.remarks().stream().map(Words::prose).toList()));
        String same = same(component, stage, place);
        if (!same.isEmpty()) {
            parts.add(Tag.of("div", "quiet").around(Html.text("same as "), Words.code(same)));
        }
        return Html.all(parts);
    }

    private Html state(Component component, Estate.Stage stage, Place place, SitePath page) {
        String text = place.state().equals("absent") ? "not deployed" : place.state();
        Html badge = Words.badge(place.state(), text);
        boolean isShown =
                !place.state().equals("absent") && !place.state().equals("undeployed") && estate.hasCell(cell(stage));
        Html shown = isShown
                ? Tag.of("a")
                        .with("href", page.to(SitePath.cell(cell(stage))) + '#' + Words.anchor(component.id()))
                        .with("aria-label", Words.name(component.id()) + " in " + stage.name() + ": " + text)
                        .around(badge)
                : badge;
        return shown.then(Html.text(" "));
    }

    /** The environment before this one that has the same; empty where none has. */
    private String same(Component component, Estate.Stage stage, Place place) {
        for (Way way : component.pipeline().to(stage.name())) {
            String source = way.source().value();
            @Nullable Place before = estate.place(component.id(), source);
            if (before != null && place.digest() != null && place.digest().equals(before.digest())) {
                return source;
            }
        }
        return "";
    }
}
