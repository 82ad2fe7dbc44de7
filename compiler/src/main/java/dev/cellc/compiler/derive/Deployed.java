package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which release of which component runs where. */
final class Deployed {
    private final Map<ComponentId, Component> components = new TreeMap<>();
    private final List<ComponentId> divided = new ArrayList<>();

    private Deployed() {}

    static Deployed of(Model model) {
        Deployed deployed = new Deployed();
        for (Organization organization : model.organizations()) {
            for (Project project : organization.projects()) {
                project.components().forEach(component -> deployed.components.put(component.id(), component));
            }
        }
        for (ComponentId id : deployed.components.keySet()) {
            if (!id.isDefaultTrack()) {
                deployed.divided.add(id.inDefaultTrack());
            }
        }
        return deployed;
    }

    Iterable<Component> components() {
        return components.values();
    }

    /** The components that have more than the default track, sorted. */
    List<ComponentId> divided() {
        return divided;
    }

    /** The release of a component in an environment, or null where it does not run. */
    @Nullable Release release(ComponentId id, Environment environment) {
        Component component = components.get(id);
        Release release = component == null ? null : component.in(environment);
        return release == null || release.state() == ReleaseState.UNDEPLOY ? null : release;
    }

    /** The endpoints that answer: a scheduled task has no Service, so nothing of it does. */
    static List<Endpoint> endpoints(Release release) {
        return release.runner() instanceof Runner.ScheduledTask
                ? List.of()
                : release.workload().endpoints();
    }
}
