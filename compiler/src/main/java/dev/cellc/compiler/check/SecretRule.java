package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Document;
import java.util.List;
import java.util.stream.Stream;

/** Secrets in plain text are remarked on, and refused where an environment forbids them. */
final class SecretRule {
    private SecretRule() {}

    static void check(List<Document> documents, List<Cell> cells, DiagnosticSink sink) {
        List<Cell> strict = cells.stream().filter(SecretRule::forbids).toList();
        for (PlaintextSecret secret : SecretFinder.find(documents)) {
            Cell reached = strict.stream()
                    .filter(cell -> secret.isFor(cell.id().environment()) && reaches(secret, cell))
                    .findFirst()
                    .orElse(null);
            sink.report(
                    reached == null
                            ? SecretDiagnostics.plaintext(secret)
                            : SecretDiagnostics.forbidden(secret, reached.environment()));
        }
    }

    private static boolean forbids(Cell cell) {
        var forbidden = cell.environment().constraints().forbidPlaintextSecrets();
        return forbidden != null && forbidden.value();
    }

    /** Whether something in the cell is made from the document that the secret stands in. */
    private static boolean reaches(PlaintextSecret secret, Cell cell) {
        for (Configuration configuration : cell.configurations()) {
            if (isIn(configuration.origin(), secret)) {
                return configuration.plain().stream()
                        .anyMatch(item -> item.value().equals(secret.value().text()));
            }
        }
        return cell.deployments().stream().anyMatch(deployment -> reaches(secret, deployment));
    }

    private static boolean reaches(PlaintextSecret secret, ComponentDeployment deployment) {
        return isIn(deployment.release().origin(), secret)
                || isIn(deployment.release().workload().span(), secret)
                || isIn(deployment.release().workloadClass().span(), secret)
                || deployment.containers().stream().anyMatch(container -> takes(container.spec(), secret))
                || deployment.outgoing().stream().anyMatch(flow -> isTold(flow, secret));
    }

    /** Whether a container is started with the secret, whichever declaration it has that from. */
    private static boolean takes(ContainerSpec container, PlaintextSecret secret) {
        Span name =
                secret.name() == null ? secret.value().span() : secret.name().span();
        Container declared = container.declaration();
        return container.inputs().env().stream()
                        .anyMatch(variable -> variable.name().span().equals(name))
                || container.inputs().files().stream()
                        .anyMatch(file -> file.path().span().equals(name))
                || Stream.concat(declared.command().stream(), declared.args().stream())
                        .anyMatch(argument ->
                                argument.span().equals(secret.value().span()));
    }

    /** Whether a connection injects the output of a managed service that is the secret. */
    private static boolean isTold(Outgoing flow, PlaintextSecret secret) {
        return flow instanceof ManagedCall call
                && secret.name() != null
                && isIn(call.service().name().span(), secret)
                && call.connection().inject().stream()
                        .anyMatch(variable ->
                                variable.value().value().contains(secret.name().text()));
    }

    private static boolean isIn(Span place, PlaintextSecret secret) {
        Span document = secret.document().span();
        return place.file().equals(document.file())
                && place.start() >= document.start()
                && place.end() <= document.end();
    }
}
