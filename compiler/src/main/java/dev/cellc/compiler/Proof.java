package dev.cellc.compiler;

import dev.cellc.compiler.relation.Relation;
import java.util.function.Supplier;

/** A compilation, and who may reach whom by its manifests; nobody where it has errors. */
public final class Proof {
    private final Compilation compilation;
    private final Supplier<Relation> relation;

    Proof(Compilation compilation, Supplier<Relation> relation) {
        this.compilation = compilation;
        this.relation = relation;
    }

    public Compilation compilation() {
        return compilation;
    }

    /** Computed anew each time: what most callers never need takes as long as proving it. */
    public Relation relation() {
        return relation.get();
    }
}
