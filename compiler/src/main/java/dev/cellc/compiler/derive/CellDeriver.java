package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.source.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Model → cells: what runs in each environment, who calls whom there, and what gateways lead to. */
public final class CellDeriver {
    private static final int MANY = 12;

    private CellDeriver() {}

    /** The cells, sorted by organization, environment and project. */
    public static List<Cell> derive(Model model, DiagnosticSink sink) {
        Deployed deployed = Deployed.of(model);
        Findings ofCalls = new Findings();
        Contracts contracts = new Contracts(ofCalls);
        CallDeriver calls = new CallDeriver(model, deployed, contracts, ofCalls);
        List<CellBuilder> builders = new ArrayList<>();
        List<Findings> findings = new ArrayList<>(List.of(ofCalls));
        for (Organization organization : model.organizations()) {
            for (Project project : organization.projects()) {
                for (Environment environment : environments(project)) {
                    CellBuilder builder = new CellBuilder(
                            organization, project, environment, deployed, calls, contracts, new Findings());
                    builders.add(builder);
                    findings.add(builder.findings());
                }
            }
        }
        List<Cell> cells = new ArrayList<>(new Batch<>(builders, MANY).map(CellBuilder::build));
        Findings.tell(findings, sink);
        cells.sort(Comparator.comparing(Cell::id));
        return cells;
    }

    /** The data planes that cells run on, in the order of their first cells. */
    public static List<Plane> planes(Model model, List<Cell> cells, DiagnosticSink sink) {
        return Planes.of(model, cells, sink);
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
}
