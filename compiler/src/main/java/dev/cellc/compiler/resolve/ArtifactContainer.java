package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Application;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Probes;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.ResourceLimits;
import dev.cellc.compiler.declaration.FileMountFrom;
import dev.cellc.compiler.declaration.MountRef;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A container laid over what its artifact says: what the container sets itself wins, key by key. */
final class ArtifactContainer {
    private ArtifactContainer() {}

    /** {@code image} is that of the artifact, at the place where the container names it. */
    static Container over(Container own, Located<String> image, Application artifact) {
        Probes probes = artifact.probes() == null ? new Probes(null, null) : artifact.probes();
        return new Container(
                image,
                null,
                own.command(),
                own.args().isEmpty() ? artifact.args() : own.args(),
                merged(own.env(), artifact.env(), variable -> variable.key().value()),
                joined(artifact.envFrom(), own.envFrom()),
                merged(
                        own.files(),
                        artifact.fileMounts(),
                        file -> file.mountPath().value()),
                merged(own.filesFrom(), artifact.fileMountsFrom(), ArtifactContainer::mountPath),
                resources(own.resources(), artifact.resourceLimits()),
                own.readinessProbe() == null ? probes.readinessProbe() : own.readinessProbe(),
                own.livenessProbe() == null ? probes.livenessProbe() : own.livenessProbe(),
                own.startupProbe());
    }

    /** The container's own items, then those of the artifact whose key is new. */
    private static <T> List<T> merged(List<T> own, List<T> artifact, Function<T, String> key) {
        Set<String> taken = new LinkedHashSet<>(own.stream().map(key).toList());
        List<T> further = artifact.stream()
                .filter(item -> !taken.contains(key.apply(item)))
                .toList();
        return joined(own, further);
    }

    /** Of two sources with one variable Kubernetes takes the later. */
    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String mountPath(FileMountFrom source) {
        MountRef group = source.configurationGroupRef();
        MountRef reference = group == null ? Objects.requireNonNull(source.secretRef()) : group;
        return reference.mountPath().value();
    }

    private static @Nullable YamlNode resources(@Nullable YamlNode own, @Nullable ResourceLimits artifact) {
        if (artifact == null) {
            return own;
        }
        Mapping resources = own instanceof Mapping mapping ? mapping : null;
        YamlNode written = resources == null ? null : resources.get("limits");
        Mapping limits = written instanceof Mapping mapping ? mapping : null;
        limits = with(limits, "cpu", artifact.cpu());
        limits = with(limits, "memory", artifact.memory());
        return limits == null ? own : with(resources, new Scalar("limits", ScalarType.STRING, limits.span()), limits);
    }

    /** A mapping with one more key, unless it has that already. */
    private static @Nullable Mapping with(@Nullable Mapping mapping, String key, @Nullable Located<String> value) {
        if (value == null || (mapping != null && mapping.get(key) != null)) {
            return mapping;
        }
        Scalar name = new Scalar(key, ScalarType.STRING, value.span());
        return with(mapping, name, new Scalar(value.value(), ScalarType.STRING, value.span()));
    }

    private static Mapping with(@Nullable Mapping mapping, Scalar key, YamlNode value) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        if (mapping != null) {
            mapping.entries().stream()
                    .filter(entry -> !entry.key().text().equals(key.text()))
                    .forEach(entries::add);
        }
        entries.add(new YamlNode.Entry(key, value));
        return new Mapping(entries, mapping == null ? value.span() : mapping.span());
    }
}
