package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler lays over the templates of a class, as far as the two can clash: the labels that say whose pods
 * these are, the containers with their ports, and the service's type and ports.
 */
public record Overlay(
        Tree.Obj identityLabels, List<Container> containers, String serviceType, List<Port> servicePorts) {

    /** For templates over which nothing is laid. */
    static final Overlay NONE = new Overlay(Tree.Obj.EMPTY, List.of(), "", List.of());

    public Overlay {
        containers = List.copyOf(containers);
        servicePorts = List.copyOf(servicePorts);
    }

    /** A container of the workload; each has an image. */
    public record Container(String name, List<Port> ports) {

        public Container {
            ports = List.copyOf(ports);
        }
    }

    /** A port number and its protocol: {@code TCP}, {@code UDP} or {@code SCTP}. */
    public record Port(int number, String protocol) {}

    /** The value of the label {@code key}, if it says whose pods these are. */
    @Nullable String identity(String key) {
        return identityLabels.get(key) instanceof Tree.Text value ? value.value() : null;
    }

    List<Port> portsOf(String container) {
        for (Container candidate : containers) {
            if (candidate.name().equals(container)) {
                return candidate.ports();
            }
        }
        return List.of();
    }

    List<String> containerNames() {
        return containers.stream().map(Container::name).toList();
    }

    boolean hasContainer(String name) {
        for (Container container : containers) {
            if (container.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
