package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Boundary;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Model → cells: what runs in each environment, who calls whom there, and what gateways lead to. */
public final class CellDeriver {
    private final DiagnosticSink sink;
    private final Deployed deployed;
    private final CallDeriver calls;
    private final Exposures exposures;

    private CellDeriver(Model model, DiagnosticSink sink) {
        this.sink = sink;
        this.deployed = Deployed.of(model);
        Contracts contracts = new Contracts(sink);
        Requests requests = new Requests(contracts);
        ApiDeriver apis = new ApiDeriver(deployed, contracts, sink);
        this.calls = new CallDeriver(model, deployed, apis, requests, sink);
        this.exposures = new Exposures(apis, requests, sink);
    }

    /** The cells, sorted by organization, environment and project. */
    public static List<Cell> derive(Model model, DiagnosticSink sink) {
        return new CellDeriver(model, sink).cells(model);
    }

    /** The data planes that cells run on, in the order of their first cells. */
    public static List<Plane> planes(Model model, List<Cell> cells, DiagnosticSink sink) {
        return Planes.of(model, cells, sink);
    }

    private List<Cell> cells(Model model) {
        List<Cell> cells = new ArrayList<>();
        for (Organization organization : model.organizations()) {
            for (Project project : organization.projects()) {
                for (Environment environment : environments(project)) {
                    cells.add(cell(organization, project, environment));
                }
            }
        }
        cells.sort(Comparator.comparing(Cell::id));
        return cells;
    }

    /** The project's environments, and those that only a pipeline of one of its components knows. */
    private static List<Environment> environments(Project project) {
        List<Environment> environments = new ArrayList<>(project.pipeline().environments());
        for (Component component : project.components()) {
            for (Environment environment : component.pipeline().environments()) {
                if (!environments.contains(environment)) {
                    environments.add(environment);
                }
            }
        }
        return environments;
    }

    private Cell cell(Organization organization, Project project, Environment environment) {
        CellId id = new CellId(
                organization.name().value(),
                project.name().value(),
                environment.name().value());
        ConfigurationCollector configuration = new ConfigurationCollector(id.environment(), sink);
        List<ComponentDeployment> deployments = new ArrayList<>();
        for (Component component : project.components()) {
            Release release = deployed.release(component.id(), environment);
            if (release != null) {
                deployments.add(deployment(component, release, environment, project.boundary(), configuration));
            }
        }
        Strictness.check(project.boundary(), deployments, environment.dataPlane(), sink);
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
            Component component,
            Release release,
            Environment environment,
            Boundary boundary,
            ConfigurationCollector configuration) {
        List<Outgoing> outgoing = calls.outgoing(component.id(), environment);
        PodDeriver pod = new PodDeriver(component.id(), environment.dataPlane(), configuration.forComponent(), sink);
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
                Peerings.of(component, release, boundary),
                pod.configuration());
    }
}
