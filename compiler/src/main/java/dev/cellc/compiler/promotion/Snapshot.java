package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that moves from environment to environment: what a binding of this kind pins of a component. What is said of one
 * environment only, such as overrides and the release state, is no part of it.
 */
public record Snapshot(
        ComponentId component,
        Kind kind,
        String className,
        Mapping workloadSpec,
        @Nullable Mapping apis,
        @Nullable Mapping parameters) {
    /** What is taken where no class is named. */
    public static final String DEFAULT_CLASS = "default";

    /** That there are no APIs can be said in several ways. */
    public Snapshot {
        apis = apis == null || apis.entries().isEmpty() ? null : apis;
    }

    /** What the spec of a binding pins. */
    static Snapshot pinned(ComponentId component, Kind kind, Mapping spec) {
        return new Snapshot(
                component,
                kind,
                className(spec),
                mapping(spec, "workloadSpec"),
                spec.get("apis") instanceof Mapping apis ? apis : null,
                spec.get("parameters") instanceof Mapping parameters ? parameters : null);
    }

    /** The class that a spec names. */
    static String className(Mapping spec) {
        return spec.get("className") instanceof YamlNode.Scalar name && !name.isNull() ? name.text() : DEFAULT_CLASS;
    }

    /** The field of a spec; empty where it is none. */
    static Mapping mapping(Mapping spec, String field) {
        return spec.get(field) instanceof Mapping mapping ? mapping : new Mapping(List.of(), spec.span());
    }

    /** A mapping without one of its keys. */
    static Mapping without(Mapping mapping, String key) {
        List<Entry> entries = mapping.entries().stream()
                .filter(entry -> !entry.key().text().equals(key))
                .toList();
        return new Mapping(entries, mapping.span());
    }

    /** The same for every order of keys, style and comment; it does not depend on the environment. */
    public WorkloadDigest digest() {
        CanonicalText text = new CanonicalText()
                .field("project", component.project())
                .field("component", component.component())
                .field("track", component.track())
                .field("kind", kind.text())
                .field("class", className)
                .field("workload", workloadSpec);
        if (apis != null) {
            text.field("apis", apis);
        }
        if (parameters != null) {
            text.field("parameters", parameters);
        }
        return WorkloadDigest.ofText(text.text());
    }

    /** Whether both pin the same, wherever they are written. */
    public boolean saysTheSameAs(@Nullable Snapshot other) {
        return other != null && digest().equals(other.digest());
    }
}
