package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.Mount;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.PodConfiguration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.EnvSource;
import dev.cellc.compiler.model.Workload;
import java.util.ArrayList;
import java.util.List;

/** A workload in one environment → its containers with variables and mounts, and what they share. */
final class PodDeriver {
    private final DataPlane plane;
    private final ConfigurationCollector.Used configuration;
    private final MountDeriver mounts;
    private final DiagnosticSink sink;

    PodDeriver(ComponentId component, DataPlane plane, ConfigurationCollector.Used configuration, DiagnosticSink sink) {
        this.plane = plane;
        this.configuration = configuration;
        this.mounts = new MountDeriver(component, configuration, sink);
        this.sink = sink;
    }

    List<DeployedContainer> containers(Workload workload, List<Outgoing> flows) {
        List<DeployedContainer> containers = new ArrayList<>();
        for (ContainerSpec container : workload.containers()) {
            containers.add(new DeployedContainer(
                    container,
                    Images.complete(container.image(), plane.registry()),
                    Variables.of(container, flows, configuration, sink),
                    secrets(container),
                    mounts.mounts(container)));
        }
        return plane.vault() == null || containers.isEmpty() ? containers : withFetched(containers);
    }

    private static List<String> secrets(ContainerSpec container) {
        List<String> secrets = new ArrayList<>();
        for (EnvSource source : container.inputs().envFrom()) {
            if (source instanceof EnvSource.Secret secret) {
                secrets.add(secret.name().value());
            }
        }
        return secrets;
    }

    /** The primary container mounts what is fetched for all of them. */
    private List<DeployedContainer> withFetched(List<DeployedContainer> containers) {
        List<DeployedContainer> result = new ArrayList<>(containers);
        DeployedContainer primary = containers.get(0);
        List<Mount> all = new ArrayList<>(primary.mounts());
        all.addAll(mounts.fetched());
        result.set(0, new DeployedContainer(primary.spec(), primary.image(), primary.env(), primary.secrets(), all));
        return result;
    }

    PodConfiguration configuration() {
        return mounts.configuration();
    }
}
