package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import java.util.ArrayList;
import java.util.List;

/** A cell and its deployments as emitters see them. */
record CellParts(Cell cell, List<Deployed> deployments) {

    static CellParts of(Cell cell, ClassBases bases) {
        List<Deployed> deployments = new ArrayList<>(cell.deployments().size());
        for (ComponentDeployment deployment : cell.deployments()) {
            deployments.add(Deployed.of(cell, deployment, bases));
        }
        return new CellParts(cell, deployments);
    }
}
