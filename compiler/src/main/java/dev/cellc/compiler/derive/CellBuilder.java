package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.List;

/** One project in one environment → its cell. Cells are built at the same time and share what is only read. */
record CellBuilder(
        Organization organization,
        Project project,
        Environment environment,
        Deployed deployed,
        CallDeriver calls,
        Contracts contracts,
        Findings findings) {

    Cell build() {
        CellId id = new CellId(
                organization.name().value(),
                project.name().value(),
                environment.name().value());
        ConfigurationCollector configuration = new ConfigurationCollector(id.environment(), findings);
        Contracts read = contracts.with(findings);
        Exposures exposures =
                new Exposures(calls, new ApiDeriver(deployed, read, findings), new Requests(read), findings);
        List<ComponentDeployment> deployments = new ArrayList<>();
        for (Component component : project.components()) {
            Release release = deployed.release(component.id(), environment);
            if (release != null) {
                deployments.add(deployment(component, release, exposures, configuration));
            }
        }
        Strictness.check(project.boundary(), deployments, environment.dataPlane(), findings);
        return new Cell(
                id,
                Names.namespace(id.organization(), id.project(), id.environment()),
                environment,
                project.boundary(),
                project.tenancy(),
                deployments,
                configuration.collected(),
                deployed.divided(),
                List.of(project.name().span(), environment.name().span()));
    }

    private ComponentDeployment deployment(
            Component component, Release release, Exposures exposures, ConfigurationCollector configuration) {
        List<Outgoing> outgoing = calls.outgoing(component.id(), environment);
        PodDeriver pod =
                new PodDeriver(component.id(), environment.dataPlane(), configuration.forComponent(), findings);
        List<DeployedContainer> containers = pod.containers(release.workload(), outgoing);
        return new ComponentDeployment(
                component.id(),
                component.track(),
                release,
                calls.rank(component.id(), environment),
                containers,
                Deployed.endpoints(release),
                outgoing,
                calls.incoming(component.id(), environment),
                exposures.of(component, release, environment),
                Scrapes.of(Deployed.endpoints(release), environment.dataPlane()),
                Peerings.of(component, release, project.boundary()),
                pod.configuration());
    }
}
