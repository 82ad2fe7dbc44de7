package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.Document;
import java.util.List;

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
                || isIn(deployment.release().workloadClass().span(), secret);
    }

    private static boolean isIn(Span place, PlaintextSecret secret) {
        Span document = secret.document().span();
        return place.file().equals(document.file())
                && place.start() >= document.start()
                && place.end() <= document.end();
    }
}
