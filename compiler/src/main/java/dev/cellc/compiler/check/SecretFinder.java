package dev.cellc.compiler.check;

import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents → the secrets that are written into them in plain text. */
final class SecretFinder {
    /** Names beside a value, in the forms that declarations and Kubernetes have. */
    private static final List<String> NAMES = List.of("key", "name", "headerName", "mountPath");

    private final Mapping document;
    private final List<PlaintextSecret> found;

    private SecretFinder(Mapping document, List<PlaintextSecret> found) {
        this.document = document;
        this.found = found;
    }

    static List<PlaintextSecret> find(List<Document> documents) {
        List<PlaintextSecret> found = new ArrayList<>();
        for (Document document : documents) {
            YamlNode spec = document.root().get("spec");
            if (spec instanceof Mapping mapping) {
                new SecretFinder(document.root(), found).mapping(mapping, null, List.of());
            }
        }
        return found;
    }

    /** {@code name} is what the mapping is called by, if anything says what is in it. */
    private void mapping(Mapping mapping, @Nullable Scalar name, List<String> outer) {
        List<String> environments = environments(mapping, outer);
        List<YamlNode.Entry> entries = mapping.entries();
        for (int i = 0; i < entries.size(); i++) {
            YamlNode.Entry entry = entries.get(i);
            YamlNode value = entry.value();
            switch (entry.key().text()) {
                case "credentials", "basicAuth", "schema", "status", "secretRef" -> {
                    // other rules look after it, or it describes an interface by examples
                }
                case "overrides", "environmentConfigs" -> byEnvironment(entry, environments);
                case "parameters" -> each(entry, environments);
                case "value", "headerValue" -> {
                    Scalar own = name(mapping);
                    node(value, own == null ? name : own, true, environments);
                }
                case "values" -> node(value, name(mapping), false, environments);
                default -> node(value, entry.key(), false, environments);
            }
        }
    }

    private void byEnvironment(YamlNode.Entry entry, List<String> environments) {
        if (entry.value() instanceof Mapping several) {
            several.entries().forEach(each -> each(each, List.of(each.key().text())));
        } else {
            node(entry.value(), entry.key(), false, environments);
        }
    }

    /** A map of free names to values, such as the parameters of a component. */
    private void each(YamlNode.Entry entry, List<String> environments) {
        if (entry.value() instanceof Mapping mapping) {
            for (YamlNode.Entry member : mapping.entries()) {
                node(member.value(), member.key(), true, environments);
            }
        } else {
            node(entry.value(), null, false, environments);
        }
    }

    private void node(YamlNode node, @Nullable Scalar name, boolean isValue, List<String> environments) {
        if (node instanceof Mapping mapping) {
            mapping(mapping, name, environments);
        } else if (node instanceof Sequence sequence) {
            items(sequence, name, environments);
        } else if (node instanceof Scalar scalar && scalar.type() == ScalarType.STRING) {
            scalar(scalar, name, isValue, environments);
        }
    }

    /** An argument may be the name of the next one, such as {@code --password}. */
    private void items(Sequence sequence, @Nullable Scalar name, List<String> environments) {
        Scalar before = null;
        for (YamlNode item : sequence.items()) {
            boolean isNamed = before != null && SecretTexts.isOption(before.text()) && !SecretTexts.isOption(item);
            node(item, isNamed ? before : name, isNamed, environments);
            before = item instanceof Scalar scalar ? scalar : null;
        }
    }

    private void scalar(Scalar value, @Nullable Scalar name, boolean isValue, List<String> environments) {
        String looks = SecretShapes.of(value.text());
        if (looks != null) {
            found.add(new PlaintextSecret(document, value, isValue ? name : null, looks, environments));
        } else if (isValue && name != null && SecretTexts.isSecret(name.text(), value.text())) {
            found.add(new PlaintextSecret(document, value, name, null, environments));
        } else if (SecretTexts.isSecretArgument(value.text())) {
            found.add(new PlaintextSecret(document, value, null, "a secret", environments));
        } else if (SecretLines.hasSecret(value.text())) {
            Scalar named = isValue ? name : null;
            found.add(new PlaintextSecret(document, value, named, "it holds a secret", environments));
        }
    }

    private static @Nullable Scalar name(Mapping mapping) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (mapping.get(NAMES.get(i)) instanceof Scalar scalar) {
                return scalar;
            }
        }
        return null;
    }

    private static List<String> environments(Mapping mapping, List<String> outer) {
        if (mapping.get("environment") instanceof Scalar environment) {
            return List.of(environment.text());
        }
        return mapping.get("environments") instanceof Sequence several
                ? several.items().stream()
                        .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                        .toList()
                : outer;
    }
}
