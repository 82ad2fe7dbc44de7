package dev.cellc.compiler.difference;

import java.util.List;

/** A Kubernetes object that was added, changed or removed, the file it is in, and both texts, empty for none. */
public record ObjectChange(
        Change change,
        String kind,
        String namespace,
        String name,
        String path,
        List<FieldChange> fields,
        String before,
        String after) {

    public ObjectChange {
        fields = List.copyOf(fields);
    }
}
