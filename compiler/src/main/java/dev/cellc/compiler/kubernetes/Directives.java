package dev.cellc.compiler.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys by which a strategic merge patch says how to merge instead of what. */
final class Directives {
    static final String PATCH = "$patch";
    static final String RETAIN_KEYS = "$retainKeys";
    static final String SET_ELEMENT_ORDER = "$setElementOrder/";
    static final String DELETE_FROM_PRIMITIVE_LIST = "$deleteFromPrimitiveList/";

    static final String REPLACE = "replace";
    static final String DELETE = "delete";
    /** What happens anyway; Kubernetes itself refuses the word, Kustomize takes it. */
    static final String MERGE = "merge";

    static final List<String> PATCH_VALUES = List.of(DELETE, MERGE, REPLACE);

    private Directives() {}

    static boolean isDirective(String key) {
        return key.startsWith("$");
    }

    /** The list that {@code key} speaks about, or null where it is not one of the two directives for lists. */
    static @Nullable String listOf(String key) {
        if (key.startsWith(SET_ELEMENT_ORDER)) {
            return key.substring(SET_ELEMENT_ORDER.length());
        }
        return key.startsWith(DELETE_FROM_PRIMITIVE_LIST) ? key.substring(DELETE_FROM_PRIMITIVE_LIST.length()) : null;
    }
}
