package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceRoot;

/** A commit of another repository that cannot be read, and why. */
final class UnreadableRepository extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceRoot.Defect defect;

    UnreadableRepository(SourceRoot.Defect defect) {
        super(defect.toString());
        this.defect = defect;
    }

    UnreadableRepository(SourceRoot.Defect defect, Throwable cause) {
        super(defect.toString(), cause);
        this.defect = defect;
    }

    SourceRoot.Defect defect() {
        return defect;
    }
}
