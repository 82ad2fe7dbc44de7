package dev.cellc.compiler.report;

import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.diagnostic.Tally;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The first page: the program in numbers, what was found, and which component is where. */
final class IndexPage {
    private static final SitePath PATH = SitePath.INDEX;

    private final Estate estate;

    private IndexPage(Estate estate) {
        this.estate = estate;
    }

    static Page of(Estate estate) {
        IndexPage page = new IndexPage(estate);
        List<String> names = estate.model().organizations().stream()
                .map(organization -> organization.name().value())
                .toList();
        String title = names.isEmpty() ? "Overview" : "Overview of " + String.join(", ", names);
        return new Page(PATH, title, List.of(), Html.all(page.counts(), page.findings(), page.stages(), page.matrix()));
    }

    private Html counts() {
        List<Organization> organizations = estate.model().organizations();
        List<Project> projects = projects();
        int components = projects.stream()
                .mapToInt(project -> project.components().size())
                .sum();
        int objects = estate.cells().stream()
                .mapToInt(cell -> estate.objects(cell.id()).size())
                .sum();
        return Words.facts(List.of(
                number("organizations", organizations.size()),
                number("projects", projects.size()),
                number("components", components),
                number("environments", estate.stages().size()),
                number("cells", estate.cells().size()),
                number("objects in cells", objects)));
    }

    private static Words.Fact number(String name, int count) {
        return Words.Fact.of(name, Integer.toString(count));
    }

    private List<Project> projects() {
        return estate.model().organizations().stream()
                .flatMap(organization -> organization.projects().stream())
                .toList();
    }

    private Html findings() {
        String tally = Tally.of(estate.diagnostics()).text();
        Html link = Words.link(PATH, SitePath.DIAGNOSTICS, tally.isEmpty() ? "no diagnostics" : tally);
        if (!estate.hasErrors()) {
            int warnings = Words.count(estate.diagnostics(), Severity.WARNING);
            String style = warnings > 0 ? "notice warning" : "notice fine";
            return Tag.of("p", style).around(Html.text("The declarations compile: "), link, Html.text("."));
        }
        List<ComponentId> broken = estate.model().broken();
        String names = broken.stream()
                .map(id -> '`' + id.project() + '/' + Words.name(id) + '`')
                .collect(Collectors.joining(", "));
        return Tag.of("p", "notice error")
                .around(
                        Html.text("The declarations do not compile: "),
                        link,
                        Html.text(". Nothing is rendered, and nothing is known of traffic; what is shown is what could"
                                + " be understood."),
                        Words.prose(names.isEmpty() ? "" : " Left out because of errors: " + names + '.'));
    }

    private Html stages() {
        List<Html> links = estate.stages().stream()
                .map(stage -> Words.link(
                                PATH,
                                stage.path(),
                                estate.model().organizations().size() > 1
                                        ? stage.organization() + '/' + stage.name()
                                        : stage.name())
                        .then(
                                stage.environment().production()
                                        ? Html.text(" ").then(Words.badge("production", "production"))
                                        : Html.NONE))
                .toList();
        return links.isEmpty() ? Html.NONE : Words.section("environments", "Environments", Words.list("chips", links));
    }

    private Html matrix() {
        List<Html> parts = new ArrayList<>();
        for (Organization organization : estate.model().organizations()) {
            for (Project project : organization.projects()) {
                parts.add(new Matrix(estate, organization, project).html(PATH));
            }
        }
        Html none = Tag.of("p", "none").text("There is no project.");
        return Words.section("components", "What runs where", parts.isEmpty() ? none : Html.all(parts));
    }
}
