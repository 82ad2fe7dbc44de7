package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.resource.Printed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one of several parts proves, and from which texts. A pod may do what the policies that select it permit, whoever
 * its peers are: so a part needs everybody, but of the policies only those that lie in no namespace of another part.
 */
final class ProofPart {
    private final Shard shard;
    private final Set<String> elsewhere = new TreeSet<>();

    private ProofPart(Shard shard) {
        this.shard = shard;
    }

    static ProofPart of(Shard shard, List<Cell> cells) {
        ProofPart part = new ProofPart(shard);
        for (Cell cell : cells) {
            if (!part.has(cell)) {
                part.elsewhere.add(cell.namespace());
            }
        }
        return part;
    }

    boolean isWhole() {
        return shard.isWhole();
    }

    boolean has(Cell cell) {
        return shard.hasProject(cell.id().project());
    }

    /** Gateways belong to no project, and so do the ways through them; it needs all that these lead through. */
    boolean hasGateways() {
        return shard.isFirst();
    }

    boolean needs(Printed text) {
        if (ObjectReader.isInhabited(text)) {
            return true;
        }
        return ObjectReader.isPolicy(text)
                ? !elsewhere.contains(text.resource().id().namespace())
                : hasGateways();
    }
}
