package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.naming.DeliveryNames;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of OpenChoreo's release controller: a Release for each component in each environment, which holds what
 * belongs to the component alone.
 */
final class Releases {
    /** Those that OpenChoreo v0.3.2 identifies by the kind. */
    private static final List<String> BY_KIND = List.of("CronJob", "Deployment", "Service");

    private static final List<String> POLICIES = List.of("CiliumNetworkPolicy", "NetworkPolicy");

    private final @Nullable Located<String> namespace;
    private final @Nullable Located<String> interval;
    private final Map<String, List<Resource>> parts = new LinkedHashMap<>();

    private Releases(Delivery settings, List<Resource> resources) {
        this.namespace = settings.namespace();
        this.interval = settings.interval();
        for (Resource resource : resources) {
            if (resource.home() instanceof Home.OfCell cell) {
                parts.computeIfAbsent(key(cell, part(cell, resource)), key -> new ArrayList<>())
                        .add(resource);
            }
        }
    }

    static List<Resource> of(Delivery settings, Deliverer.Program program) {
        Releases releases = new Releases(settings, program.resources());
        List<Resource> result = new ArrayList<>();
        for (Cell cell : program.cells()) {
            for (ComponentDeployment deployment : cell.deployments()) {
                result.add(releases.release(cell, deployment));
            }
        }
        return result;
    }

    /** The folder of the component; its policy lies with those of the cell, and has the name of that folder. */
    private static String part(Home.OfCell cell, Resource resource) {
        if (cell.part() != null) {
            return cell.part().split("/", 2)[0];
        }
        return POLICIES.contains(resource.id().kind()) ? resource.id().name() : "";
    }

    private static String key(Home.OfCell cell, String part) {
        return cell.organization() + '/' + cell.folder() + '/' + part;
    }

    private Resource release(Cell cell, ComponentDeployment deployment) {
        ComponentId component = deployment.component();
        String organization = component.organization();
        String environment = cell.id().environment();
        Home.OfCell home = (Home.OfCell) Units.home(cell);
        List<Tree> resources = parts.getOrDefault(key(home, Names.folder(component)), List.of()).stream()
                .map(resource -> member(component, cell.namespace(), resource))
                .toList();
        Tree.Obj spec = Tree.object()
                .put("environmentName", environment)
                .put("interval", interval == null ? null : interval.value())
                .put(
                        "owner",
                        Tree.object()
                                .put("componentName", component.component())
                                .put("projectName", component.project()))
                .put("resources", Tree.list(resources))
                .build();
        DeliveryObjects objects = new DeliveryObjects("release", namespace == null ? organization : namespace.value());
        DeliveryObjects.Name name = new DeliveryObjects.Name(
                "openchoreo.dev/v1alpha1", "Release", DeliveryNames.release(component, environment));
        Tree.Obj labels =
                DeliveryObjects.labels(organization, cell).with(Labels.COMPONENT, Tree.text(component.component()));
        return objects.object(
                name,
                organization,
                labels,
                Tree.Obj.EMPTY,
                spec,
                List.of(
                        deployment.release().origin(),
                        deployment.release().workload().span()));
    }

    private static Tree member(ComponentId component, String cellNamespace, Resource resource) {
        return Tree.object()
                .put("id", id(component, cellNamespace, resource))
                .put("object", resource.body())
                .build();
    }

    /** Of what v0.3.2 writes, its ids, so that a Release can be replaced in place; of others, kind and name. */
    private static String id(ComponentId component, String cellNamespace, Resource resource) {
        String kind = resource.id().kind().toLowerCase(Locale.ROOT);
        if (!resource.origin().isTemplate() && BY_KIND.contains(resource.id().kind())) {
            return Names.folder(component) + '-' + kind;
        }
        String place = resource.id().namespace().equals(cellNamespace)
                ? ""
                : '-' + resource.id().namespace();
        return kind + place + '-' + resource.id().name();
    }
}
