package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.Boundary;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.model.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which release of which component runs where. */
final class Deployed {
    private final Map<ComponentId, Component> components = new TreeMap<>();
    private final Map<ComponentId, Boundary> boundaries = new TreeMap<>();
    private final List<ComponentId> divided = new ArrayList<>();
    private final Map<Place, Release> releases = new LinkedHashMap<>();

    private Deployed() {}

    static Deployed of(Model model) {
        Deployed deployed = new Deployed();
        for (Organization organization : model.organizations()) {
            for (Project project : organization.projects()) {
                for (Component component : project.components()) {
                    deployed.boundaries.put(component.id(), project.boundary());
                    deployed.add(component);
                }
            }
        }
        for (ComponentId id : deployed.components.keySet()) {
            if (!id.isDefaultTrack()) {
                deployed.divided.add(id.inDefaultTrack());
            }
        }
        return deployed;
    }

    private void add(Component component) {
        components.put(component.id(), component);
        for (Environment environment : component.pipeline().environments()) {
            Release release = component.in(environment);
            if (release != null && release.state() != ReleaseState.UNDEPLOY) {
                releases.put(
                        new Place(component.id(), environment),
                        Overrides.apply(release, component.overridesIn(environment)));
            }
        }
    }

    Iterable<Component> components() {
        return components.values();
    }

    /** The components that have more than the default track, sorted. */
    List<ComponentId> divided() {
        return divided;
    }

    @Nullable Component component(ComponentId id) {
        return components.get(id);
    }

    /** Whether requests between components of this one's cell are held to contracts. */
    boolean isStrict(ComponentId id) {
        Boundary boundary = boundaries.get(id);
        return boundary != null && boundary.internalTraffic() == InternalTraffic.STRICT;
    }

    /** The release of a component as it runs in an environment, or null where it does not run. */
    @Nullable Release release(ComponentId id, Environment environment) {
        return releases.get(new Place(id, environment));
    }

    /** Whether a component would run in an environment if only its build had come. */
    boolean isWaiting(ComponentId id, Environment environment) {
        Component component = components.get(id);
        return component != null && component.waiting().contains(environment);
    }

    /** The endpoints that answer: a task has no Service, so nothing of it does. */
    static List<Endpoint> endpoints(Release release) {
        return release.runner().serves() ? release.workload().endpoints() : List.of();
    }
}
