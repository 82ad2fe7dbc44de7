package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.EnvSource;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a container: those of whole groups, its own in the author's order, then those that connections inject,
 * by name. A variable that is written down by its name is not taken from a group.
 */
final class Variables {
    private final ContainerSpec container;
    private final List<Outgoing> flows;
    private final ConfigurationCollector.Used configuration;
    private final DiagnosticSink sink;
    private final List<EnvironmentVariable> variables = new ArrayList<>();

    private Variables(
            ContainerSpec container,
            List<Outgoing> flows,
            ConfigurationCollector.Used configuration,
            DiagnosticSink sink) {
        this.container = container;
        this.flows = flows;
        this.configuration = configuration;
        this.sink = sink;
    }

    static List<EnvironmentVariable> of(
            ContainerSpec container,
            List<Outgoing> flows,
            ConfigurationCollector.Used configuration,
            DiagnosticSink sink) {
        Variables variables = new Variables(container, flows, configuration, sink);
        variables.ofGroups();
        variables.own();
        variables.injected();
        return variables.variables;
    }

    private void ofGroups() {
        SortedSet<String> written = new TreeSet<>();
        container.inputs().env().forEach(variable -> written.add(variable.name().value()));
        for (Outgoing flow : flows) {
            flow.connection()
                    .inject()
                    .forEach(variable -> written.add(variable.name().value()));
        }
        Map<String, Located<String>> seen = new LinkedHashMap<>();
        for (EnvSource source : container.inputs().envFrom()) {
            if (source instanceof EnvSource.Group group) {
                for (ConfigurationCollector.Found found : configuration.all(group, false)) {
                    String name = variable(found.key());
                    Located<String> first = seen.putIfAbsent(name, group.reference());
                    if (first != null) {
                        sink.report(InputDiagnostics.variableOfTwoGroups(name, group.reference(), first));
                    } else if (!written.contains(name)) {
                        variables.add(new EnvironmentVariable(name, found.value()));
                    }
                }
            }
        }
    }

    /** The key as OpenChoreo v0.3.2 makes a variable of it: capitals, digits and underscores, a letter in front. */
    static String variable(String key) {
        String name = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        return name.matches("[A-Z].*") ? name : '_' + name;
    }

    private void own() {
        for (Variable variable : container.inputs().env()) {
            EnvironmentVariable.Value value = value(variable.value());
            if (value != null) {
                variables.add(new EnvironmentVariable(variable.name().value(), value));
            }
        }
    }

    private void injected() {
        Map<String, EnvironmentVariable> named = new LinkedHashMap<>();
        variables.forEach(variable -> named.put(variable.name(), variable));
        for (Outgoing flow : flows) {
            for (Injections.Injected injected : Injections.of(flow, sink)) {
                EnvironmentVariable variable = injected.variable();
                EnvironmentVariable first = named.putIfAbsent(variable.name(), variable);
                if (first == null) {
                    variables.add(variable);
                } else if (!first.equals(variable)) {
                    sink.report(ConnectionDiagnostics.variableTaken(injected.asked(), variable.name()));
                }
            }
        }
    }

    private EnvironmentVariable.@Nullable Value value(Variable.Value value) {
        if (value instanceof Variable.Text text) {
            return new EnvironmentVariable.Text(text.text());
        }
        return value instanceof Variable.SecretKey secret
                ? new EnvironmentVariable.SecretKey(secret.secret(), secret.key())
                : configuration.value((Variable.GroupKey) value, false);
    }
}
