package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ConfigurationGroupDeclaration;
import dev.cellc.compiler.declaration.ConfigurationGroupDeclaration.Configuration;
import dev.cellc.compiler.declaration.ConfigurationGroupDeclaration.EnvironmentGroup;
import dev.cellc.compiler.declaration.ConfigurationGroupDeclaration.Value;
import dev.cellc.compiler.declaration.KeyRef;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resolves the configuration groups of one organization, each once, and the references to their keys. */
final class ConfigurationResolver {
    private final String organization;
    private final ConfigurationScopes scopes;
    private final References references;
    private final PlatformResolver platform;
    private final DiagnosticSink sink;
    private final Map<String, ConfigurationGroup> groups = new TreeMap<>();

    ConfigurationResolver(
            String organization,
            ConfigurationScopes scopes,
            References references,
            PlatformResolver platform,
            DiagnosticSink sink) {
        this.organization = organization;
        this.scopes = scopes;
        this.references = references;
        this.platform = platform;
        this.sink = sink;
    }

    /** The key that a workload of {@code user} names, or null and a diagnostic. */
    Variable.@Nullable GroupKey key(KeyRef reference, ComponentId user) {
        ConfigurationGroup group = whole(reference.name(), user);
        if (group == null) {
            return null;
        }
        if (group.key(reference.key().value()) == null) {
            sink.report(ConfigurationDiagnostics.unknownKey(reference, group));
            return null;
        }
        return new Variable.GroupKey(group, reference.key());
    }

    /** The group that a workload of {@code user} names, or null and a diagnostic. */
    @Nullable ConfigurationGroup whole(Located<String> reference, ComponentId user) {
        ConfigurationGroupDeclaration declaration = references.resolve(
                reference, Kind.CONFIGURATION_GROUP, organization, ConfigurationGroupDeclaration.class);
        return declaration == null || !scopes.covers(declaration, user, reference) ? null : group(declaration);
    }

    /** The resolved group; its own mistakes are reported the first time. */
    ConfigurationGroup group(ConfigurationGroupDeclaration declaration) {
        String name = declaration.header().name().value();
        ConfigurationGroup known = groups.get(name);
        if (known != null) {
            return known;
        }
        scopes.check(declaration);
        Located<String> only = scopes.environment(declaration);
        Map<String, List<Located<String>>> environmentGroups = environmentGroups(declaration);
        List<ConfigurationGroup.Key> keys = new ArrayList<>();
        Map<String, Span> seen = new LinkedHashMap<>();
        for (Configuration configuration : declaration.spec().configurations()) {
            Span first = seen.putIfAbsent(
                    configuration.key().value(), configuration.key().span());
            if (first != null) {
                sink.report(ConfigurationDiagnostics.repeatedKey(configuration.key(), first));
            } else {
                keys.add(new ConfigurationGroup.Key(
                        configuration.key(), entries(configuration, environmentGroups, only)));
            }
        }
        ConfigurationGroup group = new ConfigurationGroup(declaration.header().name(), keys, only);
        groups.put(name, group);
        return group;
    }

    private Map<String, List<Located<String>>> environmentGroups(ConfigurationGroupDeclaration declaration) {
        Map<String, List<Located<String>>> result = new LinkedHashMap<>();
        for (EnvironmentGroup group : declaration.spec().environmentGroups()) {
            group.environments().forEach(platform::environment);
            result.put(group.name().value(), group.environments());
        }
        return result;
    }

    /** One entry per environment; a second one for the same environment would be decided by order, so it is refused. */
    private List<ConfigurationGroup.Entry> entries(
            Configuration configuration,
            Map<String, List<Located<String>>> environmentGroups,
            @Nullable Located<String> only) {
        Map<String, ConfigurationGroup.Entry> result = new LinkedHashMap<>();
        for (Value value : configuration.values()) {
            for (Located<String> environment : environments(value, environmentGroups)) {
                Located<String> text = Objects.requireNonNull(value.value() == null ? value.vaultKey() : value.value());
                var entry = new ConfigurationGroup.Entry(environment.value(), text, value.value() == null);
                ConfigurationGroup.Entry first = result.putIfAbsent(environment.value(), entry);
                if (first != null) {
                    sink.report(ConfigurationDiagnostics.repeatedValue(
                            configuration.key(), environment.value(), text, first));
                }
            }
        }
        if (only != null) {
            result.keySet().retainAll(List.of(only.value()));
        }
        return List.copyOf(result.values());
    }

    private List<Located<String>> environments(Value value, Map<String, List<Located<String>>> environmentGroups) {
        Located<String> environment = value.environment();
        if (environment != null) {
            platform.environment(environment);
            return List.of(environment);
        }
        Located<String> reference = Objects.requireNonNull(value.environmentGroupRef());
        List<Located<String>> members = environmentGroups.get(reference.value());
        if (members == null) {
            sink.report(ConfigurationDiagnostics.unknownEnvironmentGroup(reference, environmentGroups.keySet()));
            return List.of();
        }
        return members;
    }
}
