package dev.cellc.compiler.emit;

import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import java.util.List;
import java.util.Locale;

/** Where each object goes; with several organizations, each has a folder of its own at the top. */
record Layout(boolean severalOrganizations) {

    static Layout of(List<Resource> resources) {
        long organizations = resources.stream()
                .map(resource -> resource.home().organization())
                .distinct()
                .count();
        return new Layout(organizations > 1);
    }

    String environment(Home home) {
        return severalOrganizations ? home.organization() + '/' + home.environment() : home.environment();
    }

    String cell(Home home) {
        return environment(home) + '/' + home.project();
    }

    /** The path below the cell. */
    static String file(Resource resource) {
        String name = resource.id().name();
        return switch (resource.id().kind()) {
            case "Namespace" -> "namespace.yaml";
            case "CiliumNetworkPolicy" -> "network-policies/" + name + ".yaml";
            case "ConfigMap" -> "config-maps/" + name + ".yaml";
            case "ExternalSecret" -> "external-secrets/" + name + ".yaml";
            default -> {
                if (resource.home().folder() == null) {
                    throw new IllegalStateException("no place for " + resource.id());
                }
                String kind = resource.id().kind().toLowerCase(Locale.ROOT);
                yield resource.home().folder() + '/' + kind + '-' + name + ".yaml";
            }
        };
    }
}
