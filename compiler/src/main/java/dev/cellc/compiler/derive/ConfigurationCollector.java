package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.model.EnvSource;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.naming.Digests;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the configuration keys that a cell uses, and of each component those that a restart is needed for. */
final class ConfigurationCollector {
    private static final int HASH = 16;

    private final String environment;
    private final DiagnosticSink sink;
    private final SortedMap<String, Group> groups = new TreeMap<>();

    ConfigurationCollector(String environment, DiagnosticSink sink) {
        this.environment = environment;
        this.sink = sink;
    }

    /** The keys of one group that are used, and the object that is to hold them. */
    private record Group(
            ConfigurationGroup group,
            String object,
            SortedMap<String, String> plain,
            SortedMap<String, String> vault) {}

    Used forComponent() {
        return new Used();
    }

    List<Configuration> collected() {
        List<Configuration> result = new ArrayList<>();
        groups.forEach((name, group) -> result.add(new Configuration(
                name,
                group.object(),
                items(group.plain()),
                items(group.vault()),
                group.group().name().span())));
        return result;
    }

    static List<Configuration.Item> items(SortedMap<String, String> values) {
        List<Configuration.Item> items = new ArrayList<>();
        values.forEach((key, value) -> items.add(new Configuration.Item(key, value)));
        return items;
    }

    /** A key of a whole group, and where a container finds its value. */
    record Found(String key, EnvironmentVariable.Value value) {}

    /** What one component uses. */
    final class Used {
        private final SortedMap<String, String> values = new TreeMap<>();
        private final SortedSet<String> vaultGroups = new TreeSet<>();

        /** Where a container finds the value of a key, or null and a diagnostic where the environment has none. */
        EnvironmentVariable.@Nullable Value value(Variable.GroupKey reference, boolean live) {
            ConfigurationGroup.Key declared =
                    reference.group().key(reference.key().value());
            ConfigurationGroup.Entry entry = declared == null ? null : declared.in(environment);
            if (entry == null) {
                sink.report(
                        reference.group().isFor(environment)
                                ? DeriveDiagnostics.missingValue(reference, environment)
                                : InputDiagnostics.elsewhere(reference.key(), reference.group(), environment));
                return null;
            }
            return use(reference.group(), reference.key().value(), entry, live);
        }

        /** All keys that have a value in the environment, by name; a diagnostic where none has. */
        List<Found> all(EnvSource.Group source, boolean live) {
            List<Found> found = new ArrayList<>();
            for (ConfigurationGroup.Key key : source.group().keys()) {
                ConfigurationGroup.Entry entry = key.in(environment);
                if (entry != null) {
                    String name = key.name().value();
                    found.add(new Found(name, use(source.group(), name, entry, live)));
                }
            }
            if (found.isEmpty()) {
                sink.report(
                        source.group().isFor(environment)
                                ? InputDiagnostics.nothingThere(source, environment)
                                : InputDiagnostics.elsewhere(source.reference(), source.group(), environment));
            }
            return found;
        }

        private EnvironmentVariable.Value use(
                ConfigurationGroup group, String key, ConfigurationGroup.Entry entry, boolean live) {
            String name = group.name().value();
            Group collected = groups.computeIfAbsent(
                    name, absent -> new Group(group, Names.configuration(name), new TreeMap<>(), new TreeMap<>()));
            String text = entry.text().value();
            if (!live) {
                values.put(name + '/' + key, (entry.isVaultKey() ? "vault:" : "plain:") + text);
            }
            if (entry.isVaultKey()) {
                vaultGroups.add(name);
                collected.vault().put(key, text);
                return new EnvironmentVariable.SecretKey(collected.object(), key);
            }
            collected.plain().put(key, text);
            return new EnvironmentVariable.ConfigMapKey(collected.object(), key);
        }

        /** A text that pods have to be started anew for when it changes. */
        void text(String place, String text) {
            values.put("text:" + place, text);
        }

        /** The groups of which the component uses a vault key. */
        SortedSet<String> vaultGroups() {
            return vaultGroups;
        }

        /** Changes when a value in use changes; null where none is. Secret values are not known here, their keys are. */
        @Nullable String hash() {
            return values.isEmpty() ? null : Digests.of(values, HASH);
        }
    }
}
