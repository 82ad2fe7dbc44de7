package dev.cellc.compiler.check;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each container of a pod has to say in so many words where its namespace enforces the level `restricted`. */
final class RestrictedPods {
    private RestrictedPods() {}

    /** {@code context} is what the pod says for all of them. */
    static List<String> lacking(Tree.Obj pod, Tree.Obj context, PodContainer container) {
        Tree.Obj own = container.tree().get("securityContext") instanceof Tree.Obj written ? written : Tree.Obj.EMPTY;
        List<String> lacking = new ArrayList<>();
        boolean isOfWindows = PodSecurityStandards.isOfWindows(pod);
        if (own.get("allowPrivilegeEscalation") == null && !isOfWindows) {
            lacking.add("allowPrivilegeEscalation: false");
        }
        if (!dropsAll(own) && !isOfWindows) {
            lacking.add("capabilities.drop: [ALL]");
        }
        if (either(own, context, "runAsNonRoot") == null && !PodSecurityStandards.hasOwnUsers(pod)) {
            lacking.add("runAsNonRoot: true");
        }
        if (either(own, context, "seccompProfile") == null && !isOfWindows) {
            lacking.add("seccompProfile.type: RuntimeDefault");
        }
        return lacking;
    }

    private static @Nullable Tree either(Tree.Obj own, Tree.Obj context, String field) {
        Tree found = own.get(field);
        return found == null ? context.get(field) : found;
    }

    private static boolean dropsAll(Tree.Obj own) {
        return own.get("capabilities") instanceof Tree.Obj capabilities
                && capabilities.get("drop") instanceof Tree.Arr dropped
                && dropped.items().contains(Tree.text("ALL"));
    }
}
