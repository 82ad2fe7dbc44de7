package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.naming.DeliveryNames;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a program is delivered in, unit by unit: data planes, cells, build planes. */
final class Units {
    private final boolean isShared;
    private final List<String> byHand;
    private final Map<String, List<Resource>> resources = new LinkedHashMap<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, List<Cell>> cellsOfPlane = new LinkedHashMap<>();
    private final Map<String, BuildPlane> buildPlanes = new LinkedHashMap<>();
    private final SortedSet<String> gated = new TreeSet<>();

    private Units(Delivery settings, Deliverer.Program program) {
        this.isShared = program.isShared();
        this.byHand = settings.manual().stream().map(Located::value).toList();
        for (Resource resource : program.resources()) {
            resources
                    .computeIfAbsent(key(resource.home()), key -> new ArrayList<>())
                    .add(resource);
        }
        for (Cell cell : program.cells()) {
            cells.put(key(home(cell)), cell);
            cellsOfPlane
                    .computeIfAbsent(key(planeHome(cell)), key -> new ArrayList<>())
                    .add(cell);
        }
        program.model().organizations().forEach(this::add);
    }

    /** Those that have any objects. */
    static List<Unit> of(Delivery settings, Deliverer.Program program) {
        Units units = new Units(settings, program);
        return units.resources.values().stream().map(units::unit).toList();
    }

    private void add(Organization organization) {
        String name = organization.name().value();
        for (BuildPlane plane : organization.buildPlanes()) {
            buildPlanes.put(key(new Home.OfBuildPlane(name, plane.name().value())), plane);
        }
        for (Project project : organization.projects()) {
            for (DeploymentPipeline.Way way : project.pipeline().ways()) {
                if (needsApproval(way.target())) {
                    gated.add(key(new Home.OfCell(
                            name, way.target().name().value(), project.name().value(), null)));
                }
            }
        }
    }

    private static boolean needsApproval(Target target) {
        return target.approvers() != null
                || Stream.of(target.requiresApproval(), target.isManualApprovalRequired())
                        .anyMatch(flag -> flag != null && flag.value());
    }

    private Unit unit(List<Resource> objects) {
        Home home = objects.get(0).home();
        if (home instanceof Home.OfCell) {
            return ofCell(Objects.requireNonNull(cells.get(key(home))), objects);
        }
        return home instanceof Home.OfDataPlane plane
                ? ofDataPlane(plane, objects)
                : ofBuildPlane((Home.OfBuildPlane) home, objects);
    }

    private Unit ofCell(Cell cell, List<Resource> objects) {
        DataPlane plane = cell.environment().dataPlane();
        return new Unit(
                DeliveryNames.cell(cell.namespace()),
                home(cell),
                folder(home(cell)),
                new Unit.Cluster(plane.cluster(), plane.kubeConfig(), plane.name()),
                cell,
                pace(cell),
                objects);
    }

    /** It waits for somebody if any of its cells does. */
    private Unit ofDataPlane(Home.OfDataPlane home, List<Resource> objects) {
        List<Cell> members = Objects.requireNonNull(cellsOfPlane.get(key(home)));
        DataPlane plane = members.get(0).environment().dataPlane();
        return new Unit(
                DeliveryNames.dataPlane(home.organization(), home.dataPlane()),
                home,
                folder(home),
                new Unit.Cluster(plane.cluster(), plane.kubeConfig(), plane.name()),
                null,
                members.stream().map(this::pace).max(Unit.Pace::compareTo).orElseThrow(),
                objects);
    }

    private Unit ofBuildPlane(Home.OfBuildPlane home, List<Resource> objects) {
        BuildPlane plane = Objects.requireNonNull(buildPlanes.get(key(home)));
        return new Unit(
                DeliveryNames.buildPlane(home.organization(), home.buildPlane()),
                home,
                folder(home),
                new Unit.Cluster(plane.cluster(), plane.kubeConfig(), plane.name()),
                null,
                Unit.Pace.AT_ONCE,
                objects);
    }

    private Unit.Pace pace(Cell cell) {
        if (byHand.contains(cell.id().environment())) {
            return Unit.Pace.BY_HAND;
        }
        return gated.contains(key(home(cell))) ? Unit.Pace.APPROVED : Unit.Pace.AT_ONCE;
    }

    private String folder(Home home) {
        return isShared ? home.organization() + '/' + home.folder() : home.folder();
    }

    static Home home(Cell cell) {
        return new Home.OfCell(
                cell.id().organization(), cell.id().environment(), cell.id().project(), null);
    }

    static Home planeHome(Cell cell) {
        return new Home.OfDataPlane(
                cell.id().organization(), cell.environment().dataPlane().name().value());
    }

    private static String key(Home home) {
        return home.organization() + '/' + home.folder();
    }
}
