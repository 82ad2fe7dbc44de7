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

    /** The containers of all objects that run pods. */
    List<PodContainer> containers() {
        List<PodContainer> containers = new ArrayList<>();
        for (Resource object : objects) {
            Tree.Obj pod = pod(object);
            if (pod != null) {
                boolean endless = isEndless(object.id().kind());
                add(pod, "initContainers", endless, containers);
                add(pod, "containers", endless, containers);
            }
        }
        return containers;
    }

    private static boolean isEndless(String kind) {
        return kind.equals("Deployment") || kind.equals("StatefulSet") || kind.equals("DaemonSet");
    }

    /** An init container that restarts goes on beside the others; all else among them is over before these start. */
    private void add(Tree.Obj pod, String list, boolean endless, List<PodContainer> containers) {
        for (Tree item : pod.get(list) instanceof Tree.Arr items ? items.items() : List.<Tree>of()) {
            if (item instanceof Tree.Obj container && container.get("name") instanceof Tree.Text name) {
                boolean goesOn = list.equals("containers") || container.get("restartPolicy") != null;
                containers.add(new PodContainer(name.value(), container, endless && goesOn, deployment));
            }
        }
    }

    private static Tree.@Nullable Obj pod(Resource object) {
        return switch (object.id().kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "Job" -> object(object.body(), "spec", "template", "spec");
            case "CronJob" -> object(object.body(), "spec", "jobTemplate", "spec", "template", "spec");
            default -> null;
        };
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
