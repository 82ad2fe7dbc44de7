package dev.cellc.compiler.check;

import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Nodes → all texts in them that must not be shown, whatever schemas and suppressions say of them: what a secret name
 * stands beside or above, what credentials hold, and what looks like a secret. Rather too many than one too few.
 */
final class HiddenSecrets {
    private static final List<String> NAMES = List.of("key", "name", "headerName", "mountPath");
    private static final List<String> CREDENTIALS = List.of("credentials", "basicAuth");

    /** What stands beside a secret and only says where it is or what it is for. */
    private static final List<String> HARMLESS = List.of(
            "apiVersion",
            "kind",
            "namespace",
            "type",
            "format",
            "description",
            "title",
            "path",
            "update",
            "optional",
            "required",
            "environment",
            "environments",
            "vaultKey",
            "apiServerURL",
            "caCert",
            "clientCert",
            "secretName",
            "secretRef",
            "secretKeyRef",
            "configMapKeyRef",
            "configurationGroupRef",
            "valueFrom");

    private final List<Scalar> found = new ArrayList<>();
    private final SortedSet<String> names = new TreeSet<>();

    private HiddenSecrets() {}

    static HiddenSecrets of(List<YamlNode> roots) {
        HiddenSecrets secrets = new HiddenSecrets();
        roots.forEach(root -> secrets.node(root, false));
        return secrets;
    }

    List<Span> spans() {
        return found.stream().map(Scalar::span).toList();
    }

    List<String> texts() {
        return found.stream().map(Scalar::text).toList();
    }

    /** The names and keys of the nodes: to repeat one of these tells nobody anything, even if it is a secret too. */
    SortedSet<String> names() {
        return names;
    }

    /** {@code isSecret}: something around says that what is in here is one. */
    private void node(YamlNode node, boolean isSecret) {
        if (node instanceof Mapping mapping) {
            mapping(mapping, isSecret || isNamed(mapping));
        } else if (node instanceof Sequence sequence) {
            items(sequence, isSecret);
        } else if (node instanceof Scalar scalar && (isSecret || isSecret(scalar.text()))) {
            hide(scalar);
        }
    }

    private void mapping(Mapping mapping, boolean isSecret) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            names.add(key);
            if (SecretShapes.of(key) != null) {
                found.add(entry.key());
            }
            if (NAMES.contains(key) && entry.value() instanceof Scalar name) {
                name(name);
            } else {
                boolean within = CREDENTIALS.contains(key) || (isSecret ? !HARMLESS.contains(key) : promises(key));
                node(entry.value(), within);
            }
        }
    }

    private void name(Scalar name) {
        if (isSecret(name.text())) {
            found.add(name);
        } else {
            names.add(name.text());
        }
    }

    private void items(Sequence sequence, boolean isSecret) {
        Scalar before = null;
        for (YamlNode item : sequence.items()) {
            boolean isNamed = before != null && SecretTexts.isOption(before.text()) && !SecretTexts.isOption(item);
            node(item, isSecret || isNamed);
            before = item instanceof Scalar scalar ? scalar : null;
        }
    }

    private void hide(Scalar scalar) {
        if (!scalar.isNull() && !SecretShapes.isPlaceholder(scalar.text())) {
            found.add(scalar);
        }
    }

    private static boolean isNamed(Mapping mapping) {
        return NAMES.stream().anyMatch(key -> mapping.get(key) instanceof Scalar name && promises(name.text()));
    }

    private static boolean promises(@Nullable String name) {
        return name != null && (SecretNames.isSecret(name) || (name.startsWith("/") && SecretNames.isSecretFile(name)));
    }

    private static boolean isSecret(String text) {
        return SecretShapes.of(text) != null || SecretTexts.isSecretArgument(text) || SecretLines.hasSecret(text);
    }
}
