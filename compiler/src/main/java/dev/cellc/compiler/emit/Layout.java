package dev.cellc.compiler.emit;

import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import java.util.List;
import java.util.Locale;

/** Where each object goes; with several organizations, each has a folder of its own at the top. */
record Layout(boolean severalOrganizations) {
    /** Groups beyond those of Kubernetes whose objects are written without a template. */
    private static final List<String> OWN_GROUPS = List.of(
            "argoproj.io",
            "cilium.io",
            "external-secrets.io",
            "gateway.envoyproxy.io",
            "http.keda.sh",
            "keda.sh",
            "kustomize.toolkit.fluxcd.io",
            "openchoreo.dev",
            "source.toolkit.fluxcd.io");

    /** Those of a cell lie together; what a template adds lies with its component, as it may have the same name. */
    private static final List<String> POLICIES = List.of("CiliumNetworkPolicy", "NetworkPolicy");

    /** The layout of all that a compilation gives, whichever part of it is written. */
    static Layout of(List<Printed> objects) {
        String first = objects.isEmpty() ? "" : organization(objects.get(0));
        for (Printed object : objects) {
            if (!organization(object).equals(first)) {
                return new Layout(true);
            }
        }
        return new Layout(false);
    }

    private static String organization(Printed object) {
        return object.resource().home().organization();
    }

    /** The folder of a home, which has a kustomization. */
    String folder(Home home) {
        return below(home, home.folder());
    }

    String environment(Home.OfCell cell) {
        return below(cell, cell.environment());
    }

    private String below(Home home, String folder) {
        return severalOrganizations ? home.organization() + '/' + folder : folder;
    }

    /** The path below the folder of the home. */
    static String file(Resource resource) {
        if (resource.home() instanceof Home.OfCell cell) {
            return cellFile(resource, cell);
        }
        if (resource.home() instanceof Home.OfDataPlane) {
            // gateways may stand in several namespaces, and objects of one name in each of them
            String namespace = resource.id().namespace();
            return namespace.isEmpty() ? byKind(resource) : namespace + '/' + byKind(resource);
        }
        return resource.id().kind().equals("Namespace") ? "namespace.yaml" : byKind(resource);
    }

    private static String cellFile(Resource resource, Home.OfCell cell) {
        String name = resource.id().name();
        if (cell.part() != null && cell.part().contains("/")) {
            // outside of the cell's namespace, where there may be another object of the same kind and name
            return cell.part() + '/' + byKind(resource);
        }
        return switch (resource.id().kind()) {
            case "Namespace" -> "namespace.yaml";
            case "ResourceQuota" -> "resource-quota.yaml";
            case "LimitRange" -> "limit-range.yaml";
            case "RoleBinding" -> "role-bindings/" + name + ".yaml";
            case "ConfigMap" -> "config-maps/" + name + ".yaml";
            case "ExternalSecret", "SecretProviderClass" -> "external-secrets/" + name + ".yaml";
            default -> {
                if (cell.part() != null) {
                    yield cell.part() + '/' + byKind(resource);
                }
                if (!POLICIES.contains(resource.id().kind())) {
                    throw new IllegalStateException("no place for " + resource.id());
                }
                yield "network-policies/" + name + ".yaml";
            }
        };
    }

    private static String byKind(Resource resource) {
        String kind = resource.id().kind().toLowerCase(Locale.ROOT);
        return kind + groupOf(resource) + '-' + resource.id().name() + ".yaml";
    }

    /** The group of a kind that only templates give: others may have a kind of the same name. */
    private static String groupOf(Resource resource) {
        String apiVersion = resource.id().apiVersion();
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        boolean isTold = !group.contains(".") || group.endsWith(".k8s.io") || OWN_GROUPS.contains(group);
        return isTold ? "" : '.' + group;
    }
}
