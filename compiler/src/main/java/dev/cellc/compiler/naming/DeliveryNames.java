package dev.cellc.compiler.naming;

import dev.cellc.compiler.model.ComponentId;
import java.util.List;

/** The names of what delivers cells. */
public final class DeliveryNames {
    private static final int OBJECT = 253;

    /** Argo CD and Flux put the names of their objects into labels. */
    private static final int TOOL = 63;

    private DeliveryNames() {}

    /** A cell goes by its namespace, of which there is one. */
    public static String cell(String namespace) {
        return namespace;
    }

    public static String dataPlane(String organization, String plane) {
        return NameAlgorithm.distinct(TOOL, List.of("data-plane", organization, plane));
    }

    public static String buildPlane(String organization, String plane) {
        return NameAlgorithm.distinct(TOOL, List.of("build-plane", organization, plane));
    }

    /** What holds for all cells of an organization: never just its name, which may be that of something else. */
    public static String tenant(String organization) {
        return NameAlgorithm.distinct(TOOL, List.of("openchoreo", organization));
    }

    /** The same for a part of them: the planes, an environment, what is only applied by hand. */
    public static String tenant(String organization, String part) {
        return NameAlgorithm.distinct(TOOL, List.of("openchoreo", organization, part));
    }

    /** The release of a component in an environment, among all releases of its organization. */
    public static String release(ComponentId component, String environment) {
        return NameAlgorithm.distinct(OBJECT, List.of(component.project(), Names.folder(component), environment));
    }
}
