package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.EnvironmentDeclaration.Constraints;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One component of one cell, with the objects that were made of it. */
record Unit(Cell cell, ComponentDeployment deployment, List<Resource> objects) {

    /** The components in the order of the cells. */
    static List<Unit> all(List<Cell> cells, List<Resource> resources) {
        Map<Home, Unit> units = new LinkedHashMap<>();
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                Home home = new Home.OfCell(
                        cell.id().organization(),
                        cell.id().environment(),
                        cell.id().project(),
                        Names.folder(deployment.component()));
                units.put(home, new Unit(cell, deployment, new ArrayList<>()));
            }
        }
        for (Resource resource : resources) {
            Unit unit = units.get(resource.home());
            if (unit != null) {
                unit.objects().add(resource);
            }
        }
        return List.copyOf(units.values());
    }

    Constraints constraints() {
        return cell.environment().constraints();
    }

    String environment() {
        return cell.environment().name().value();
    }

    /** The spec of the first object of a kind, or null where there is none. */
    Tree.@Nullable Obj spec(String kind) {
        for (Resource object : objects) {
            if (object.id().kind().equals(kind) && object.body().get("spec") instanceof Tree.Obj spec) {
                return spec;
            }
        }
        return null;
    }

    /** Those of all objects that run some. */
    List<Pod> pods() {
        List<Pod> pods = new ArrayList<>();
        for (Resource object : objects) {
            Pod pod = Pod.of(object, deployment);
            if (pod != null) {
                pods.add(pod);
            }
        }
        return pods;
    }

    /** The containers of all pods. */
    List<PodContainer> containers() {
        List<PodContainer> containers = new ArrayList<>();
        for (Pod pod : pods()) {
            containers.addAll(pod.containers());
        }
        return containers;
    }

    static Tree.@Nullable Obj object(Tree.Obj root, String... path) {
        Tree.Obj at = root;
        for (String name : path) {
            if (!(at.get(name) instanceof Tree.Obj next)) {
                return null;
            }
            at = next;
        }
        return at;
    }
}
