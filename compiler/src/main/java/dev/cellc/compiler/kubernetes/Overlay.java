package dev.cellc.compiler.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the compiler lays over the templates of a class, as far as the two can clash: the labels that say whose pods
 * these are, the containers with their ports, and the service's type and ports.
 */
public record Overlay(
        SortedMap<String, String> identityLabels,
        List<Container> containers,
        String serviceType,
        List<Port> servicePorts) {

    public Overlay {
        identityLabels = Collections.unmodifiableSortedMap(new TreeMap<>(identityLabels));
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

    List<Port> portsOf(String container) {
        return containers.stream()
                .filter(candidate -> candidate.name().equals(container))
                .flatMap(found -> found.ports().stream())
                .toList();
    }

    List<String> containerNames() {
        return containers.stream().map(Container::name).toList();
    }
}
