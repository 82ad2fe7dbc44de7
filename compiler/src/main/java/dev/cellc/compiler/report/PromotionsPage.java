package dev.cellc.compiler.report;

import dev.cellc.compiler.Overview.Place;
import dev.cellc.compiler.PastChange;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Approvers;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How components get from environment to environment, which of them are behind, and what happened so far. */
final class PromotionsPage {
    private static final int SHORT = 12;

    private final Estate estate;

    private PromotionsPage(Estate estate) {
        this.estate = estate;
    }

    static Page of(Estate estate) {
        PromotionsPage page = new PromotionsPage(estate);
        return new Page(
                SitePath.PROMOTIONS,
                "Promotions",
                List.of(),
                Html.all(page.pipelines(), page.behind(), page.history()));
    }

    private Html pipelines() {
        SortedMap<String, DeploymentPipeline> pipelines = new TreeMap<>();
        for (Organization organization : estate.model().organizations()) {
            for (Project project : organization.projects()) {
                DeploymentPipeline pipeline = project.pipeline();
                String name = pipeline.name().value();
                boolean isOne = estate.model().organizations().size() < 2;
                pipelines.putIfAbsent(isOne ? name : organization.name().value() + '/' + name, pipeline);
            }
        }
        List<Html> parts = new ArrayList<>();
        pipelines.forEach((name, pipeline) -> parts.add(pipeline(name, pipeline)));
        Html none = Tag.of("p", "none").text("There is no pipeline.");
        return Words.section("pipelines", "Pipelines", parts.isEmpty() ? none : Html.all(parts));
    }

    private Html pipeline(String name, DeploymentPipeline pipeline) {
        Html title = Tag.of("h3").with("id", "pipeline-" + SitePath.safe(name)).text(name);
        Html figure = Tag.of("figure", "scroll diagram")
                .with("role", "region")
                .with("aria-label", "Pipeline " + name)
                .with("tabindex", "0")
                .around(PipelinePicture.of(name, pipeline));
        Table table = Table.of(
                "Ways of pipeline " + name,
                "From",
                "To",
                "Approvals",
                "Who approves",
                "Checks",
                "Soak",
                "Of several sources",
                "Declared at");
        for (Way way : pipeline.ways()) {
            table.row(row(way));
        }
        return Html.all(title, figure, table.or("Nothing is promoted by this pipeline."));
    }

    private List<Html> row(Way way) {
        Target target = way.target();
        Approvers approvers = target.approvers();
        return List.of(
                Words.code(way.source().value()),
                Words.code(target.name().value()),
                Html.text(target.approval() == null ? "none" : approvals(target)),
                approvers == null ? Html.NONE : people(approvers),
                Words.list(target.checks().stream()
                        .map(check -> Words.code(check.value()))
                        .toList()),
                target.soak() == null ? Html.NONE : Words.code(target.soak().value()),
                target.fanIn() == null
                        ? Html.NONE
                        : Html.text(target.fanIn().value().text()),
                Words.code(estate.line(target.name().span())));
    }

    /** How many it takes; empty where none is asked for. */
    static String approvals(Target target) {
        if (target.approval() == null) {
            return "";
        }
        Located<Integer> minimum =
                target.approvers() == null ? null : target.approvers().minimum();
        return Words.count(minimum == null ? 1 : minimum.value(), "approval");
    }

    private static Html people(Approvers approvers) {
        Stream<Html> groups =
                approvers.groups().stream().map(group -> Html.text("group ").then(Words.code(group.value())));
        Stream<Html> people = approvers.people().stream().map(person -> Words.code(person.value()));
        return Words.list(Stream.concat(groups, people).toList());
    }

    private Html behind() {
        Table table = Table.of("Where components are not what comes before", "Component", "Environment", "What");
        for (Organization organization : estate.model().organizations()) {
            for (Project project : organization.projects()) {
                for (Component component : project.components()) {
                    for (Estate.Stage stage : estate.stages(organization, project)) {
                        Place place = estate.place(component.id(), stage.name());
                        if (place != null && !place.remarks().isEmpty()) {
                            List<Html> remarks =
                                    place.remarks().stream().map(Words::prose).toList();
                            table.row(List.of(
                                    Words.code(place.component()), Words.code(stage.name()), Words.list(remarks)));
                        }
                    }
                }
            }
        }
        return Words.section("behind", "Ahead and behind", table.or("Every environment has what comes before it."));
    }

    private Html history() {
        Reporter.Past past = estate.past();
        if (past.commit().isEmpty()) {
            return Words.section("history", "History", Tag.of("p", "none").around(Words.prose(past.absence())));
        }
        Table table = Table.of(
                "What commits did, the latest first",
                "When",
                "Commit",
                "What",
                "Component",
                "Environment",
                "From",
                "Before and after",
                "By",
                "Approved by");
        past.changes().forEach(change -> table.row(row(change)));
        String shown = past.changes().size() < past.total()
                ? "The latest " + past.changes().size() + " of " + past.total() + " changes"
                : "All changes";
        Html lead = Tag.of("p")
                .around(Html.text(shown + " of what runs where, up to commit "), commit(past.commit()), Html.text("."));
        return Words.section(
                "history",
                "History",
                past.total() == 0
                        ? Tag.of("p", "none").text("No commit has changed what runs where.")
                        : lead.then(table.html()));
    }

    private static List<Html> row(PastChange change) {
        List<Html> what = new ArrayList<>(List.of(Words.badge("operation", change.operation())));
        if (!change.rollbackOf().isEmpty()) {
            what.add(Html.text(" back to ").then(commit(change.rollbackOf())));
        }
        if (!change.emergency().isEmpty()) {
            what.add(Tag.of("div").around(Words.badge("error", "emergency"), Html.text(' ' + change.emergency())));
        }
        return List.of(
                Tag.of("time")
                        .with("datetime", change.time())
                        .text(change.time().replace('T', ' ')),
                commit(change.commit()),
                Html.all(what),
                Words.code(change.component()),
                Words.code(change.environment()),
                change.from().isEmpty() ? Html.NONE : Words.code(change.from()),
                digest(change.before()).then(Html.text(" → ")).then(digest(change.after())),
                Html.text(change.author()),
                Html.text(change.approvedBy()));
    }

    private static Html commit(String id) {
        return Tag.of("code").with("title", id).text(id.substring(0, Math.min(id.length(), SHORT)));
    }

    private static Html digest(String digest) {
        if (digest.isEmpty()) {
            return Html.text("none");
        }
        int start = digest.indexOf(':') + 1;
        String shown = digest.substring(start, Math.min(digest.length(), start + SHORT));
        return Tag.of("code").with("title", digest).text(shown);
    }
}
