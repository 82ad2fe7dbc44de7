package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rules over the whole program, before and after rendering; nothing is changed. */
public final class Checker {
    private Checker() {}

    /** Where the program is not whole, because a part of it has errors, nothing is said of what nobody does. */
    public static void check(Model model, List<Cell> cells, boolean isWhole, DiagnosticSink sink) {
        LegalNameRule.check(model, cells, sink);
        NamespaceRule.check(cells, sink);
        RouteRule.check(cells, sink);
        OperationRule.check(cells, sink);
        PortRule.check(cells, sink);
        BuildClusterRule.check(model, cells, sink);
        TenancyRule.check(model, cells, sink);
        VisibilityRule.check(cells, sink);
        SleeperRule.check(cells, sink);
        MountRule.check(cells, sink);
        if (isWhole) {
            ReachRule.check(cells, sink);
        }
        NamedServiceRule.check(cells, sink);
        PolicyWordsRule.check(cells, sink);
        MutualTlsRule.check(cells, sink);
        GatewayRule.check(cells, sink);
    }

    /** Rules about the record of what is deployed. */
    public static void checkDeployments(List<Deployment> deployments, DiagnosticSink sink) {
        BindingRule.check(deployments, sink);
    }

    /** Rules about what is written down, whatever it means. */
    public static void checkDocuments(List<Document> documents, List<Cell> cells, DiagnosticSink sink) {
        SecretRule.check(documents, cells, sink);
    }

    /**
     * What the other passes found, without the secrets of the nodes that they are about, which no message may show. The
     * last word on every diagnostic.
     */
    public static List<Diagnostic> hideSecrets(List<Diagnostic> diagnostics, List<YamlNode> roots) {
        return SecretScreen.apply(diagnostics, roots);
    }

    /** Stars out what is a secret by what these nodes say, in any text. */
    public static UnaryOperator<String> secretScreen(List<YamlNode> roots) {
        HiddenSecrets hidden = HiddenSecrets.of(roots);
        List<String> lines = hidden.texts().stream().flatMap(String::lines).toList();
        return new SecretWords(lines, hidden.names())::screened;
    }

    /** Rules about what came of classes, workloads and overrides together. */
    public static void checkObjects(List<Cell> cells, List<Resource> resources, DiagnosticSink sink) {
        PodRules pods = new PodRules(sink);
        for (Unit unit : Unit.all(cells, resources)) {
            ImageRule.check(unit, sink);
            ReplicaRule.check(unit, sink);
            LimitsRule.check(unit, sink);
            ProbeRule.check(unit, sink);
            AutoscalerRule.check(unit, sink);
            BudgetRule.check(unit, sink);
            pods.check(unit);
        }
    }
}
