package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules about pods. What was found sound is not judged again: a class gives the same to many of them. */
final class PodRules {
    private final DiagnosticSink sink;
    private final Set<String> soundImages = new LinkedHashSet<>();
    private final Set<Tree> soundResources = Collections.newSetFromMap(new IdentityHashMap<>());

    PodRules(DiagnosticSink sink) {
        this.sink = sink;
    }

    void check(Unit unit) {
        for (Pod pod : unit.pods()) {
            List<PodContainer> containers = pod.containers();
            PodSecurityRule.check(
                    pod, containers, unit.cell().environment().dataPlane().podSecurity(), sink);
            containers.forEach(this::check);
        }
    }

    private void check(PodContainer container) {
        PortNameRule.check(container, sink);
        if (!soundImages.contains(container.image()) && ImageFormRule.isSound(container, sink)) {
            soundImages.add(container.image());
        }
        if (container.pod().isTyped()) {
            ProbeFormRule.check(container, sink);
            checkResources(container);
        }
    }

    private void checkResources(PodContainer container) {
        if (container.tree().get("resources") instanceof Tree.Obj resources
                && !soundResources.contains(resources)
                && new ResourceRule(container, sink).isSound(resources)) {
            soundResources.add(resources);
        }
    }
}
