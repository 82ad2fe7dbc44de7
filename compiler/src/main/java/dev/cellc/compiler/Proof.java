package dev.cellc.compiler;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.resource.Printed;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A compilation with what it came to on its way, and who may reach whom by its manifests; nobody where it has errors. */
public final class Proof {
    private final Compilation compilation;
    private final Supplier<Relation> relation;
    private final Inside inside;

    Proof(Compilation compilation, Supplier<Relation> relation, Inside inside) {
        this.compilation = compilation;
        this.relation = relation;
        this.inside = inside;
    }

    /**
     * What the passes found sound, in all environments: the program, its cells, and their objects, of which there are
     * none where there is an error. {@code screen} gives what stars out secrets in any text.
     */
    record Inside(Model model, List<Cell> cells, List<Printed> objects, Supplier<UnaryOperator<String>> screen) {

        Inside {
            cells = List.copyOf(cells);
            objects = List.copyOf(objects);
        }
    }

    public Compilation compilation() {
        return compilation;
    }

    /** Computed anew each time: what most callers never need takes as long as proving it. */
    public Relation relation() {
        return relation.get();
    }

    /** The program, as far as it is sound. */
    public Model model() {
        return inside.model();
    }

    /** Every project in each of its environments, as far as they are sound. */
    public List<Cell> cells() {
        return inside.cells();
    }

    /** The objects of all environments with their texts, whichever of them were asked for. */
    public List<Printed> objects() {
        return inside.objects();
    }

    /** What stars out, in any text, what the declarations say is a secret. Made anew each time. */
    public UnaryOperator<String> screen() {
        return inside.screen().get();
    }
}
