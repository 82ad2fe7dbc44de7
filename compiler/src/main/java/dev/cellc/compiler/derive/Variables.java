package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.declaration.Injection;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of a container: its own in the author's order, then those that connections inject, by name. */
final class Variables {
    private Variables() {}

    static List<EnvironmentVariable> of(
            ContainerSpec container, List<Call> calls, ConfigurationCollector.Used configuration, DiagnosticSink sink) {
        List<EnvironmentVariable> variables = new ArrayList<>();
        for (Variable variable : container.env()) {
            EnvironmentVariable.Value value = value(variable.value(), configuration);
            if (value != null) {
                variables.add(new EnvironmentVariable(variable.name().value(), value));
            }
        }
        for (Call call : calls) {
            ConnectionTarget target = ConnectionTarget.of(call);
            for (Injection.Variable variable : call.connection().inject()) {
                String text = target.fill(variable.value(), sink);
                variables.add(new EnvironmentVariable(variable.name().value(), new EnvironmentVariable.Text(text)));
            }
        }
        return variables;
    }

    private static EnvironmentVariable.@Nullable Value value(
            Variable.Value value, ConfigurationCollector.Used configuration) {
        if (value instanceof Variable.Text text) {
            return new EnvironmentVariable.Text(text.text());
        }
        return value instanceof Variable.SecretKey secret
                ? new EnvironmentVariable.SecretKey(secret.secret(), secret.key())
                : configuration.value((Variable.GroupKey) value);
    }
}
