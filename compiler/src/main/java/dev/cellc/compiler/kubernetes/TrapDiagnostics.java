package dev.cellc.compiler.kubernetes;

import static dev.cellc.compiler.kubernetes.TemplateDiagnostics.code;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wording of what a class template would merge into. */
final class TrapDiagnostics {

    private TrapDiagnostics() {}

    static Diagnostic containerWithoutImage(YamlNode place, String name, List<String> known) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.CONTAINER_WITHOUT_IMAGE,
                place.span(),
                "container " + code(name) + " has no image, and the workload has no container of that name");
        return diagnostic.help(
                known.isEmpty()
                        ? "give it an image"
                        : "the workload has `" + String.join("`, `", known) + "`: rename it, or give it an image");
    }

    static Diagnostic portsCollapse(YamlNode place, int number, String key) {
        return Diagnostic.of(
                        DiagnosticCode.PORTS_COLLAPSE,
                        place.span(),
                        "two protocols on port " + number + " would become one port: these lists are merged by "
                                + code(key) + " alone")
                .help("leave the ports to the workload's endpoints");
    }

    static Diagnostic selectorMismatch(YamlNode.Scalar key, String wanted, @Nullable String carried) {
        String instead = carried == null ? "" : " (they carry " + code(carried) + ')';
        return Diagnostic.of(
                        DiagnosticCode.SELECTOR_MISMATCH,
                        key.span(),
                        "selector wants the label " + code(key.text() + ": " + wanted) + ", which the pods do not carry"
                                + instead)
                .help("add it to the labels of the pod template, or remove it here");
    }

    static Diagnostic expressionMismatch(YamlNode expression, String label) {
        return Diagnostic.of(
                        DiagnosticCode.SELECTOR_MISMATCH,
                        expression.span(),
                        "the pods' label " + code(label) + " does not meet this condition of their selector")
                .help("make the labels of the pod template meet it, or remove it");
    }

    static Diagnostic identityOverridden(YamlNode.Scalar key) {
        return Diagnostic.of(
                        DiagnosticCode.IDENTITY_OVERRIDDEN,
                        key.span(),
                        "label " + code(key.text()) + " says whose pods these are, and cannot be set here")
                .help("remove it");
    }

    static Diagnostic otherServiceType(YamlNode value, String written, String type) {
        return Diagnostic.of(
                        DiagnosticCode.FORBIDDEN_BY_SERVICE_TYPE,
                        value.span(),
                        "service type " + code(written) + " would be overwritten: services of a cell are " + code(type))
                .help("traffic enters a cell through its gateways; remove `type`");
    }

    static Diagnostic forbiddenByServiceType(YamlNode.Scalar key, String type, List<String> allowed) {
        return Diagnostic.of(
                        DiagnosticCode.FORBIDDEN_BY_SERVICE_TYPE,
                        key.span(),
                        code(key.text()) + " does not go with the service type " + code(type))
                .help("only " + String.join(" and ", allowed) + " services have it; remove it");
    }

    static Diagnostic targetInTemplate(YamlNode.Scalar key) {
        return Diagnostic.of(
                        DiagnosticCode.TARGET_IN_TEMPLATE,
                        key.span(),
                        code(key.text()) + " is filled in for each component; a class cannot set it")
                .help("remove it");
    }

    static Diagnostic twoBudgets(YamlNode.Scalar second, YamlNode.Scalar first) {
        return Diagnostic.of(
                        DiagnosticCode.TWO_BUDGETS,
                        second.span(),
                        "a disruption budget has " + code(first.text()) + " or " + code(second.text()) + ", not both")
                .label(first.span(), "the other one")
                .help("keep one of them");
    }

    static Diagnostic outsideTheCell(YamlNode.Entry entry) {
        String field = entry.key().text();
        String consequence = switch (field) {
            case "hostNetwork" -> "no network policy reaches a pod on the node's own network";
            case "hostPID" -> "the pod would see the processes of every other pod on its node";
            default -> "the pod would share the memory of every other pod on its node";
        };
        return Diagnostic.of(
                        DiagnosticCode.OUTSIDE_THE_CELL,
                        entry.value().span(),
                        code(field) + " leads out of the cell: " + consequence)
                .help("remove it");
    }
}
