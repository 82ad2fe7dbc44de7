package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Variable;
import java.util.List;
import java.util.stream.Collectors;

/** The wording of this pass. */
final class DeriveDiagnostics {
    private DeriveDiagnostics() {}

    static Diagnostic missingValue(Variable.GroupKey reference, String environment) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_CONFIGURATION_VALUE,
                        reference.key().span(),
                        "key `" + reference.key().value() + "` of ConfigurationGroup `"
                                + reference.group().name().value() + "` has no value for environment `" + environment
                                + "`")
                .label(reference.group().name().span(), "the group")
                .help("add a value for `" + environment + "`, or for an environment group that holds it");
    }

    static Diagnostic targetNotDeployed(Connection connection, ComponentId called, Environment environment) {
        String target = called.described();
        String name = environment.name().value();
        return Diagnostic.of(
                        DiagnosticCode.TARGET_NOT_DEPLOYED,
                        connection.name().span(),
                        "connection `" + connection.name().value() + "` calls " + target
                                + ", which is not deployed in environment `" + name + "`")
                .help("deploy " + target + " to `" + name + "` as well, or first");
    }

    static Diagnostic targetWaits(Connection connection, ComponentId called, Environment environment) {
        String name = environment.name().value();
        return Diagnostic.of(
                        DiagnosticCode.TARGET_WAITS_FOR_BUILD,
                        connection.name().span(),
                        "connection `" + connection.name().value() + "` is left out in environment `" + name + "`: "
                                + called.described() + " is waiting for a build")
                .help("its variables are set and its flow is permitted once that build has come");
    }

    /** The calls lead from the first consumer back to it. */
    static Diagnostic circle(List<Call> calls) {
        Call first = calls.get(0);
        String way = calls.stream()
                .map(call -> call.endpoint().component().described())
                .collect(Collectors.joining(", which calls "));
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.CIRCLE_OF_CONNECTIONS,
                first.connection().name().span(),
                first.consumer().described() + " calls " + way);
        for (Call call : calls.subList(1, calls.size())) {
            diagnostic = diagnostic.label(
                    call.connection().name().span(),
                    "calls " + call.endpoint().component().described());
        }
        return diagnostic.help("nothing forbids it, but none of them can be started after all that it calls");
    }

    static Diagnostic unknownEndpoint(
            Connection.OfComponent called, List<Endpoint> endpoints, Environment environment) {
        List<String> names =
                endpoints.stream().map(endpoint -> endpoint.name().value()).toList();
        String near = NearNames.nearest(called.endpoint().value(), names);
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        called.endpoint().span(),
                        called.component().described() + " has no endpoint `"
                                + called.endpoint().value() + "` in environment `"
                                + environment.name().value() + "`")
                .help(
                        near == null
                                ? "deploy a version of " + called.component().described() + " that has it"
                                : "did you mean `" + near + "`?");
    }

    static Diagnostic visibilityForbids(Connection.OfComponent called, Endpoint endpoint) {
        return Diagnostic.of(
                        DiagnosticCode.VISIBILITY_FORBIDS,
                        called.endpoint().span(),
                        "endpoint `" + endpoint.name().value() + "` of component `"
                                + endpoint.component().component() + "` is visible only inside project `"
                                + endpoint.component().project() + "`")
                .label(endpoint.name().span(), "the endpoint")
                .help("add `visibility: [organization]` to the endpoint, or call one that is visible");
    }
}
