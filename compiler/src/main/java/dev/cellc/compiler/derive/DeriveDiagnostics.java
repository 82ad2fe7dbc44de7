package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.source.Located;
import java.util.List;

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

    static Diagnostic targetNotDeployed(Connection connection, Environment environment) {
        String target = connection.target().described();
        String name = environment.name().value();
        return Diagnostic.of(
                        DiagnosticCode.TARGET_NOT_DEPLOYED,
                        connection.name().span(),
                        "connection `" + connection.name().value() + "` calls " + target
                                + ", which is not deployed in environment `" + name + "`")
                .help("deploy " + target + " to `" + name + "` as well, or first");
    }

    static Diagnostic targetWaits(Connection connection, Environment environment) {
        String name = environment.name().value();
        return Diagnostic.of(
                        DiagnosticCode.TARGET_WAITS_FOR_BUILD,
                        connection.name().span(),
                        "connection `" + connection.name().value() + "` is left out in environment `" + name + "`: "
                                + connection.target().described() + " is waiting for a build")
                .help("its variables are set and its flow is permitted once that build has come");
    }

    static Diagnostic unknownEndpoint(Connection connection, List<Endpoint> endpoints, Environment environment) {
        List<String> names =
                endpoints.stream().map(endpoint -> endpoint.name().value()).toList();
        String near = NearNames.nearest(connection.endpoint().value(), names);
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        connection.endpoint().span(),
                        connection.target().described() + " has no endpoint `"
                                + connection.endpoint().value() + "` in environment `"
                                + environment.name().value() + "`")
                .help(
                        near == null
                                ? "deploy a version of " + connection.target().described() + " that has it"
                                : "did you mean `" + near + "`?");
    }

    static Diagnostic visibilityForbids(Connection connection, Endpoint endpoint) {
        return Diagnostic.of(
                        DiagnosticCode.VISIBILITY_FORBIDS,
                        connection.endpoint().span(),
                        "endpoint `" + endpoint.name().value() + "` of component `"
                                + endpoint.component().component() + "` is visible only inside project `"
                                + endpoint.component().project() + "`")
                .label(endpoint.name().span(), "the endpoint")
                .help("add `visibility: [organization]` to the endpoint, or call one that is visible");
    }

    static Diagnostic openTemplate(Located<String> template) {
        return Diagnostic.of(DiagnosticCode.BAD_CONNECTION_TEMPLATE, template.span(), "`{{` is not closed by `}}`")
                .help("write a variable as `{{ .host }}`");
    }

    static Diagnostic unknownVariable(Located<String> template, String name, List<String> variables) {
        String near = NearNames.nearest(name, variables);
        String all = String.join(
                ", ", variables.stream().map(variable -> "`" + variable + "`").toList());
        return Diagnostic.of(
                        DiagnosticCode.BAD_CONNECTION_TEMPLATE,
                        template.span(),
                        "there is no variable `" + name + "` in a connection's template")
                .help(near == null ? "the variables are " + all : "did you mean `" + near + "`?");
    }
}
