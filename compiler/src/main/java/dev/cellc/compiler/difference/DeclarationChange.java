package dev.cellc.compiler.difference;

import java.util.List;

/** A declaration that was added, changed or removed; {@code name} is that of its component, or its own. */
public record DeclarationChange(Change change, String kind, String name, String place, List<FieldChange> fields) {

    public DeclarationChange {
        fields = List.copyOf(fields);
    }
}
