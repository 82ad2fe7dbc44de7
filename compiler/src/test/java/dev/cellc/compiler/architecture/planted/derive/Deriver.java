package dev.cellc.compiler.architecture.planted.derive;

import dev.cellc.compiler.architecture.Violates;
import dev.cellc.compiler.architecture.planted.cell.KnowsItsDeriver;

@Violates("R2")
public final class Deriver {
    private Deriver() {}

    static String describe(KnowsItsDeriver cell) {
        return cell.toString();
    }
}
