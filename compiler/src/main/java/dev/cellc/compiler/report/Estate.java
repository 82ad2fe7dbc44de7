package dev.cellc.compiler.report;

import dev.cellc.compiler.Overview.Place;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.Guard;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.source.Places;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that pages are made of, each part found by what it belongs to. */
final class Estate {
    private final Proof proof;
    private final Reporter.Standing standing;
    private final UnaryOperator<String> screen;
    private final List<Cell> cells;
    private final SortedSet<CellId> ids = new TreeSet<>();
    private final boolean severalOrganizations;
    private final SortedMap<String, List<Edge>> edges = new TreeMap<>();
    private final SortedMap<String, List<Guard>> guards = new TreeMap<>();
    private final SortedMap<CellId, List<Printed>> objects = new TreeMap<>();
    private final SortedMap<String, String> paths = new TreeMap<>();
    private final SortedMap<String, Place> places = new TreeMap<>();
    private final Places lines = new Places();

    private Estate(Proof proof, Reporter.Standing standing) {
        this.proof = proof;
        this.standing = standing;
        this.screen = proof.screen();
        this.severalOrganizations = proof.cells().stream()
                        .map(cell -> cell.id().organization())
                        .distinct()
                        .count()
                > 1;
        this.cells = proof.cells().stream()
                .filter(cell -> shows(cell.id().environment()))
                .toList();
    }

    static Estate of(Proof proof, Reporter.Standing standing) {
        Estate estate = new Estate(proof, standing);
        estate.cells.forEach(cell -> estate.ids.add(cell.id()));
        Relation relation = proof.relation();
        relation.edges().forEach(estate::add);
        for (Guard guard : relation.guards()) {
            estate.guards
                    .computeIfAbsent(key(guard.environment(), project(guard.end())), key -> new ArrayList<>())
                    .add(guard);
        }
        for (Manifest manifest : proof.compilation().manifests().manifests()) {
            estate.paths.put(manifest.text(), manifest.path().value());
        }
        for (Printed object : proof.objects()) {
            if (object.resource().home() instanceof Home.OfCell home) {
                CellId id = new CellId(home.organization(), home.project(), home.environment());
                estate.objects.computeIfAbsent(id, key -> new ArrayList<>()).add(object);
            }
        }
        standing.places().forEach(place -> estate.places.put(key(place.id(), place.environment()), place));
        return estate;
    }

    /** One environment of an organization. */
    record Stage(String organization, Environment environment) {

        String name() {
            return environment.name().value();
        }

        SitePath path() {
            return SitePath.environment(organization, name());
        }
    }

    private void add(Edge edge) {
        Stream.of(edge.from(), edge.to())
                .map(Estate::project)
                .filter(project -> !project.isEmpty())
                .distinct()
                .forEach(project -> edges.computeIfAbsent(key(edge.environment(), project), key -> new ArrayList<>())
                        .add(edge));
    }

    /** The project of an end as the relation names it; empty where it is in no cell. */
    private static String project(End end) {
        int slash = end.name().lastIndexOf('/');
        return switch (end.kind()) {
            case CELL -> end.name();
            case COMPONENT -> end.name().substring(0, slash);
            case PLATFORM, ORGANIZATION, OUTSIDE -> "";
        };
    }

    private static String key(String environment, String project) {
        return environment + ' ' + project;
    }

    private static String key(ComponentId id, String environment) {
        return String.join(" ", environment, id.organization(), id.project(), id.component(), id.track());
    }

    boolean shows(String environment) {
        return standing.environments().isEmpty() || standing.environments().contains(environment);
    }

    Model model() {
        return proof.model();
    }

    Reporter.Past past() {
        return standing.past();
    }

    List<Diagnostic> diagnostics() {
        return proof.compilation().diagnostics();
    }

    boolean hasErrors() {
        return proof.compilation().hasErrors();
    }

    /** The folder that the manifests go to. */
    String outputFolder() {
        return proof.compilation().outputFolder();
    }

    List<Cell> cells() {
        return cells;
    }

    /** Whether there is a page of a cell. */
    boolean hasCell(CellId id) {
        return ids.contains(id);
    }

    /** The environments that are shown of a project, in the order of its pipeline. */
    List<Stage> stages(Organization organization, Project project) {
        return project.pipeline().environments().stream()
                .filter(environment -> shows(environment.name().value()))
                .map(environment -> new Stage(organization.name().value(), environment))
                .toList();
    }

    List<Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (Organization organization : model().organizations()) {
            for (Project project : organization.projects()) {
                stages(organization, project)
                        .forEach(stage -> stages.putIfAbsent(stage.path().value(), stage));
            }
        }
        return List.copyOf(stages.values());
    }

    /** How the relation and diagrams name the project of a cell. */
    String project(CellId id) {
        return severalOrganizations ? id.organization() + '/' + id.project() : id.project();
    }

    /** All traffic that starts or ends in a cell, and who is protected there. */
    Relation relation(CellId id) {
        String key = key(id.environment(), project(id));
        return new Relation(edges.getOrDefault(key, List.of()), guards.getOrDefault(key, List.of()));
    }

    List<Printed> objects(CellId id) {
        return objects.getOrDefault(id, List.of());
    }

    /** Those of a component, which lie in a folder of that name. */
    List<Printed> objects(CellId id, String folder) {
        return objects(id).stream()
                .filter(object -> object.resource().home() instanceof Home.OfCell home && folder.equals(home.part()))
                .toList();
    }

    /** The rendered file of an object. */
    String path(Printed object) {
        return outputFolder() + '/' + paths.getOrDefault(object.text(), "");
    }

    @Nullable Place place(ComponentId id, String environment) {
        return places.get(key(id, environment));
    }

    /** A text with stars in place of secrets. */
    String screened(String text) {
        return screen.apply(text);
    }

    /** Where something is declared, as {@code path:line}. */
    String line(Span span) {
        return lines.of(span);
    }
}
