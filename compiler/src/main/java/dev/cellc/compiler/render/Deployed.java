package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.kubernetes.Overlay;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment in its cell, with what its objects have in common, which is made once: labels of them, of pods and of
 * selectors, where they lie and what they came from, the account of pods, how many replicas there are (null where that
 * is no question), what a class can clash with, and what classes give.
 */
record Deployed(
        Cell cell,
        ComponentDeployment deployment,
        Tree.Obj labels,
        Tree.Obj podLabels,
        Tree.Obj selector,
        Home home,
        Origin origin,
        PodAccount account,
        @Nullable Scale scale,
        Overlay clash,
        ClassBases bases) {

    static Deployed of(Cell cell, ComponentDeployment deployment, ClassBases bases) {
        ComponentId component = deployment.component();
        Tree.Obj selector = CellObjects.selectorLabels(cell, component);
        Tree.Obj podLabels = CellObjects.podLabels(cell, component, selector);
        return new Deployed(
                cell,
                deployment,
                CellObjects.componentLabels(cell, component, podLabels),
                podLabels,
                selector,
                CellObjects.home(cell, Names.folder(component)),
                new Origin(CellObjects.origins(deployment)),
                PodAccount.of(deployment),
                deployment.release().runner() instanceof Runner.LongRunning ? Scale.of(deployment.release()) : null,
                clash(deployment, podLabels),
                bases);
    }

    /** The labels of an object from a template: a Pod of its own is none of those that selectors are for. */
    Tree.Obj labelsOf(String kind) {
        if (!kind.equals("Pod")) {
            return labels;
        }
        Tree.Builder others = Tree.object();
        for (Tree.Field label : labels.fields()) {
            if (selector.get(label.name()) == null) {
                others.put(label.name(), label.value());
            }
        }
        return others.build();
    }

    private static Overlay clash(ComponentDeployment deployment, Tree.Obj podLabels) {
        int endpoints = deployment.endpoints().size();
        List<Overlay.Port> podPorts = new ArrayList<>(endpoints);
        List<Overlay.Port> servicePorts = new ArrayList<>(endpoints);
        for (Endpoint endpoint : deployment.endpoints()) {
            podPorts.add(new Overlay.Port(endpoint.targetPort(), endpoint.transport()));
            servicePorts.add(new Overlay.Port(endpoint.port(), endpoint.transport()));
        }
        List<Overlay.Container> containers =
                new ArrayList<>(deployment.containers().size());
        for (DeployedContainer container : deployment.containers()) {
            List<Overlay.Port> ports = containers.isEmpty() ? podPorts : List.of();
            containers.add(new Overlay.Container(container.spec().name().value(), ports));
        }
        return new Overlay(podLabels, containers, ServiceEmitter.TYPE, servicePorts);
    }
}
