package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Labels and selectors of a class that do not fit the pods they end up on or look for. */
final class LabelTraps {

    private LabelTraps() {}

    /** Labels that say whose pods these are belong to the compiler; a class may at most repeat them. */
    static void checkIdentity(YamlNode.@Nullable Mapping labels, Overlay overlay, DiagnosticSink sink) {
        if (labels == null) {
            return;
        }
        for (YamlNode.Entry entry : labels.entries()) {
            String identity = overlay.identity(entry.key().text());
            if (identity != null && !identity.equals(MergeTraps.text(entry.value()))) {
                sink.report(TrapDiagnostics.identityOverridden(entry.key()));
            }
        }
    }

    /** A workload's selector must match the workload's own pods. */
    static void checkSelector(
            YamlNode.Mapping selector, SortedMap<String, String> podLabels, Overlay overlay, DiagnosticSink sink) {
        checkLabels(MergeTraps.mapping(selector, "matchLabels"), podLabels, overlay, sink);
        for (YamlNode.Mapping expression : MergeTraps.items(selector.get("matchExpressions"))) {
            if (!matches(expression, podLabels)) {
                sink.report(TrapDiagnostics.expressionMismatch(expression, MergeTraps.text(expression.get("key"))));
            }
        }
    }

    /** The pods must carry every label that is asked for; identity labels are {@link #checkIdentity}'s. */
    static void checkLabels(
            YamlNode.@Nullable Mapping wanted,
            SortedMap<String, String> podLabels,
            Overlay overlay,
            DiagnosticSink sink) {
        if (wanted == null) {
            return;
        }
        for (YamlNode.Entry entry : wanted.entries()) {
            String name = entry.key().text();
            String value = MergeTraps.text(entry.value());
            if (overlay.identity(name) == null && !value.equals(podLabels.get(name))) {
                sink.report(TrapDiagnostics.selectorMismatch(entry.key(), value, podLabels.get(name)));
            }
        }
    }

    /** A patch must not take from the pods a label that the template's selector wants. */
    static void checkPatched(
            YamlNode.@Nullable Mapping labels, YamlNode.@Nullable Mapping wanted, DiagnosticSink sink) {
        if (labels == null || wanted == null) {
            return;
        }
        for (YamlNode.Entry entry : labels.entries()) {
            YamlNode value = wanted.get(entry.key().text());
            String carried = MergeTraps.text(entry.value());
            if (value != null && !MergeTraps.text(value).equals(carried)) {
                sink.report(TrapDiagnostics.selectorMismatch(entry.key(), MergeTraps.text(value), carried));
            }
        }
    }

    private static boolean matches(YamlNode.Mapping expression, SortedMap<String, String> podLabels) {
        String label = podLabels.get(MergeTraps.text(expression.get("key")));
        List<String> values = expression.get("values") instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().map(MergeTraps::text).toList()
                : List.of();
        return switch (MergeTraps.text(expression.get("operator"))) {
            case "In" -> label != null && values.contains(label);
            case "NotIn" -> label == null || !values.contains(label);
            case "Exists" -> label != null;
            case "DoesNotExist" -> label == null;
            default -> true;
        };
    }
}
