package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.naming.Labels;
import java.util.List;

/** Pods as network policies select them; those of a component are those of its track, and of no other. */
final class PodSelectors {
    /** The label that Cilium gives each pod, without the prefix of its source. */
    private static final String PLAIN_NAMESPACE = "io.kubernetes.pod.namespace";

    private PodSelectors() {}

    /** The pods in the policy's own namespace. */
    static EndpointSelector of(ComponentId component, Cell cell) {
        return inTrack(EndpointSelector.of(Labels.COMPONENT, component.component()), component, cell);
    }

    /** The pods in another namespace. */
    static EndpointSelector of(ComponentId component, String namespace, Cell cell) {
        EndpointSelector pods =
                EndpointSelector.of(Labels.POD_NAMESPACE, namespace).and(Labels.COMPONENT, component.component());
        return inTrack(pods, component, cell);
    }

    /** The pods wherever a selector is one of labels as the API server has them. */
    static EndpointSelector plain(ComponentId component, Cell cell) {
        EndpointSelector pods =
                EndpointSelector.of(PLAIN_NAMESPACE, cell.namespace()).and(Labels.COMPONENT, component.component());
        return inTrack(pods, component, cell);
    }

    /** Pods of the platform, by labels of any key: the prefix keeps Cilium from taking a part of it for a source. */
    static EndpointSelector of(String namespace, List<DataPlane.Label> labels) {
        EndpointSelector pods = EndpointSelector.of(Labels.POD_NAMESPACE, namespace);
        for (DataPlane.Label label : labels) {
            pods = pods.and("k8s:" + label.key(), label.value());
        }
        return pods;
    }

    /** Pods of the default track carry no label of it, so that a component without tracks knows nothing of them. */
    private static EndpointSelector inTrack(EndpointSelector pods, ComponentId component, Cell cell) {
        if (!component.isDefaultTrack()) {
            return pods.and(Labels.DEPLOYMENT_TRACK, component.track());
        }
        return cell.isDivided(component) ? pods.without(Labels.DEPLOYMENT_TRACK) : pods;
    }
}
