package dev.cellc.compiler.edit;

import dev.cellc.compiler.edit.Edits.Subject;
import dev.cellc.compiler.resource.Tree;
import org.jspecify.annotations.Nullable;

/** What all declarations that are written here begin with. */
final class Headers {
    private Headers() {}

    static Tree.Obj document(String kind, String name, @Nullable String namespace, Tree.Obj spec) {
        return Tree.object()
                .put("apiVersion", "openchoreo.dev/v1alpha1")
                .put("kind", kind)
                .put("metadata", Tree.object().put("name", name).put("namespace", namespace))
                .put("spec", spec)
                .build();
    }

    static Tree.Obj owner(Subject subject) {
        return Tree.object()
                .put("projectName", subject.project())
                .put("componentName", subject.component())
                .put("deploymentTrackName", subject.isDefaultTrack() ? null : subject.track())
                .build();
    }

    static String defaultName(Subject subject) {
        return subject.isDefaultTrack() ? subject.component() : subject.component() + '-' + subject.track();
    }
}
