package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Requirement;
import dev.cellc.compiler.policy.Requirement.Operator;
import dev.cellc.compiler.policy.Selector;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Label selectors, and what Cilium adds to those of peers. */
final class SelectorReader {
    private static final List<String> SOURCES = List.of(Label.KUBERNETES, Label.RESERVED, Requirement.ANY, "cidr");

    private final List<String> reasons;
    private final boolean isOfNamespace;
    private final Requirement own;

    /** Of a policy in a namespace, or in none. */
    SelectorReader(String namespace, List<String> reasons) {
        this.reasons = reasons;
        this.isOfNamespace = !namespace.isEmpty();
        this.own = isOfNamespace
                ? new Requirement(Label.KUBERNETES, Label.NAMESPACE, Operator.IN, List.of(namespace))
                : ofAnyNamespace();
    }

    /** What pods in the policy's namespace fulfil, or any pods where it has none. */
    Requirement own() {
        return own;
    }

    /** The subject of a policy: whatever namespace it names, it is the policy's own. */
    Selector subject(@Nullable YamlNode node) {
        List<Requirement> requirements = requirements(node, "");
        if (isOfNamespace) {
            requirements.removeIf(SelectorReader::namesNamespace);
            requirements.add(own);
        }
        return new Selector(requirements);
    }

    /** Peers of a policy: those of its namespace, unless the selector speaks of namespaces or of reserved labels. */
    Selector peers(@Nullable YamlNode node) {
        List<Requirement> requirements = requirements(node, "");
        if (!sayWhere(requirements)) {
            requirements.add(own);
        }
        return new Selector(requirements);
    }

    private boolean sayWhere(List<Requirement> requirements) {
        boolean speakOfLabels = false;
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (requirement.source().equals(Label.RESERVED) || namesNamespace(requirement)) {
                return true;
            }
            speakOfLabels |= requirement.key().startsWith(Label.OF_NAMESPACE);
        }
        return isOfNamespace && speakOfLabels;
    }

    static Requirement ofAnyNamespace() {
        return new Requirement(Label.KUBERNETES, Label.NAMESPACE, Operator.EXISTS, List.of());
    }

    private static boolean namesNamespace(Requirement requirement) {
        return requirement.key().equals(Label.NAMESPACE)
                && !requirement.source().equals(Label.RESERVED);
    }

    /** A selector whose keys all get {@code prefix}. */
    Selector read(@Nullable YamlNode node, String prefix) {
        return new Selector(requirements(node, prefix));
    }

    private List<Requirement> requirements(@Nullable YamlNode node, String prefix) {
        List<YamlNode.Entry> labels = Nodes.entries(Nodes.get(node, "matchLabels"));
        List<YamlNode> expressions = Nodes.items(Nodes.get(node, "matchExpressions"));
        List<Requirement> requirements = new ArrayList<>(labels.size() + expressions.size() + 1);
        for (int i = 0; i < labels.size(); i++) {
            YamlNode.Entry label = labels.get(i);
            String value = Nodes.text(label.value());
            requirements.add(requirement(label.key().text(), prefix, Operator.IN, List.of(value)));
        }
        for (int i = 0; i < expressions.size(); i++) {
            YamlNode expression = expressions.get(i);
            String word = Nodes.text(Nodes.get(expression, "operator"));
            List<String> values = Nodes.texts(Nodes.get(expression, "values"));
            String key = Nodes.text(Nodes.get(expression, "key"));
            requirements.add(requirement(key, prefix, operator(word, values), values));
        }
        return requirements;
    }

    private Operator operator(String word, List<String> values) {
        for (Operator operator : Operator.values()) {
            if (operator.text().equals(word)) {
                boolean wantsValues = operator == Operator.IN || operator == Operator.NOT_IN;
                if (wantsValues == values.isEmpty()) {
                    reasons.add("the operator `" + word + (wantsValues ? "` needs values" : "` takes no values"));
                }
                return operator;
            }
        }
        reasons.add("`" + word + "` is no operator of a selector");
        return Operator.EXISTS;
    }

    private Requirement requirement(String key, String prefix, Operator operator, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!LabelSyntax.isValue(value)) {
                reasons.add("`" + value + "` is no value of a label");
            }
        }
        int colon = key.indexOf(':');
        if (!LabelSyntax.isKey(key, colon + 1)) {
            reasons.add("`" + key + "` is no key of a label");
        }
        String source = colon < 0 ? Requirement.ANY : key.substring(0, colon);
        if (!SOURCES.contains(source)) {
            reasons.add("`" + source + "` is no source of labels");
        }
        String name = key.substring(colon + 1);
        return new Requirement(source, prefix.isEmpty() ? name : prefix + name, operator, values);
    }
}
