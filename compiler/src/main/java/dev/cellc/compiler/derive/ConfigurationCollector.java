package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.naming.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the configuration keys that a cell uses, and a hash of those that each component of it uses. */
final class ConfigurationCollector {
    private final String environment;
    private final DiagnosticSink sink;
    private final SortedMap<String, Group> groups = new TreeMap<>();

    ConfigurationCollector(String environment, DiagnosticSink sink) {
        this.environment = environment;
        this.sink = sink;
    }

    /** The keys of one group that are used. */
    private record Group(ConfigurationGroup group, SortedMap<String, String> plain, SortedMap<String, String> vault) {}

    Used forComponent() {
        return new Used();
    }

    List<Configuration> collected() {
        List<Configuration> result = new ArrayList<>();
        groups.forEach((name, group) -> result.add(new Configuration(
                name,
                Names.configuration(name),
                items(group.plain()),
                items(group.vault()),
                group.group().name().span())));
        return result;
    }

    private static List<Configuration.Item> items(SortedMap<String, String> values) {
        List<Configuration.Item> items = new ArrayList<>();
        values.forEach((key, value) -> items.add(new Configuration.Item(key, value)));
        return items;
    }

    /** The keys that one component uses. */
    final class Used {
        private final SortedMap<String, String> values = new TreeMap<>();

        /** Where a container finds the value of a key, or null and a diagnostic where the environment has none. */
        EnvironmentVariable.@Nullable Value value(Variable.GroupKey reference) {
            ConfigurationGroup group = reference.group();
            String key = reference.key().value();
            ConfigurationGroup.Key declared = group.key(key);
            ConfigurationGroup.Entry entry = declared == null ? null : declared.in(environment);
            if (entry == null) {
                sink.report(DeriveDiagnostics.missingValue(reference, environment));
                return null;
            }
            String name = group.name().value();
            Group collected =
                    groups.computeIfAbsent(name, absent -> new Group(group, new TreeMap<>(), new TreeMap<>()));
            String text = entry.text().value();
            String object = Names.configuration(name);
            values.put(name + '/' + key, (entry.isVaultKey() ? "vault:" : "plain:") + text);
            if (entry.isVaultKey()) {
                collected.vault().put(key, text);
                return new EnvironmentVariable.SecretKey(object, key);
            }
            collected.plain().put(key, text);
            return new EnvironmentVariable.ConfigMapKey(object, key);
        }

        /** Changes when a value in use changes; null where none is. Secret values are not known here, their keys are. */
        @Nullable String hash() {
            if (values.isEmpty()) {
                return null;
            }
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                values.forEach((key, value) -> {
                    String record = key.length() + ":" + key + value.length() + ":" + value;
                    digest.update(record.getBytes(StandardCharsets.UTF_8));
                });
                return HexFormat.of().formatHex(digest.digest(), 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
