package dev.cellc.compiler.difference;

import java.util.List;

/** Objects that changed for one reason; where no declaration of theirs changed it is what they depend on. */
public record Group(List<DeclarationChange> causes, boolean isDirect, List<ObjectChange> objects) {

    public Group {
        causes = List.copyOf(causes);
        objects = List.copyOf(objects);
    }
}
