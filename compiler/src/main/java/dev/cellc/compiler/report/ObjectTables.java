package dev.cellc.compiler.report;

import dev.cellc.compiler.resource.Printed;
import java.util.ArrayList;
import java.util.List;

/** The objects of a cell: all of them with their files, and network policies with all that they say. */
final class ObjectTables {
    private final Estate estate;
    private final List<Printed> objects;

    ObjectTables(Estate estate, List<Printed> objects) {
        this.estate = estate;
        this.objects = objects;
    }

    Html policies() {
        List<Html> parts = new ArrayList<>();
        for (Printed object : objects) {
            if (object.resource().id().kind().endsWith("NetworkPolicy")) {
                parts.add(policy(object));
            }
        }
        return parts.isEmpty() ? Tag.of("p", "none").text("There is no policy.") : Html.all(parts);
    }

    private Html policy(Printed object) {
        Html summary = Tag.of("summary")
                .around(
                        Words.code(object.resource().id().name()),
                        Html.text(" "),
                        Tag.of("span", "quiet").text(object.resource().id().kind()));
        return Tag.of("details")
                .with("id", "policy-" + SitePath.safe(object.resource().id().name()))
                .around(
                        summary,
                        Tag.of("p", "quiet").around(Words.code(estate.path(object))),
                        Tag.of("pre").with("tabindex", "0").around(Html.lines(estate.screened(object.text()))))
                .then(new Html("\n"));
    }

    Html all() {
        Table table = Table.of("Objects and the files that they are in", "Kind", "Name", "Namespace", "File");
        objects.stream()
                .sorted((one, other) ->
                        one.resource().id().compareTo(other.resource().id()))
                .forEach(object -> table.row(List.of(
                        Html.text(object.resource().id().kind()),
                        Words.code(object.resource().id().name()),
                        Words.code(object.resource().id().namespace()),
                        Words.code(estate.path(object)))));
        return table.or(
                estate.hasErrors() ? "Nothing is rendered of declarations with errors." : "There is no object.");
    }
}
