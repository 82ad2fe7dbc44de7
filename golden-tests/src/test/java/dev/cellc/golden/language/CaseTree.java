package dev.cellc.golden.language;

import dev.cellc.compiler.Settings;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlReader;
import dev.cellc.golden.GoldenCase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree of a case, each document as JSON, which is YAML too and easily changed at one place. */
final class CaseTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SourceTree original;
    private final List<SourceFile> untouched = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    /** A document and the file that it stands in; {@code kind} is null where it is none of ours. */
    record Document(String path, @Nullable String kind, JsonNode root) {}

    private CaseTree(SourceTree original) {
        this.original = original;
    }

    static CaseTree of(GoldenCase golden) throws InputException {
        SourceTree original = golden.tree();
        CaseTree tree = new CaseTree(original);
        for (SourceFile file : original.files()) {
            tree.add(file);
        }
        return tree;
    }

    private void add(SourceFile file) {
        List<JsonNode> roots = new ArrayList<>();
        List<Object> problems = new ArrayList<>();
        for (YamlNode root : YamlReader.read(file, problems::add)) {
            roots.add(json(root));
        }
        if (!problems.isEmpty()) {
            untouched.add(file);
        } else {
            roots.forEach(root -> documents.add(new Document(file.path(), kind(file, root), root)));
        }
    }

    private static @Nullable String kind(SourceFile file, JsonNode root) {
        if (file.path().equals(Kinds.SETTINGS)) {
            return Kinds.SETTINGS;
        }
        boolean ours = root.path("apiVersion").asString("").equals("openchoreo.dev/v1alpha1");
        String kind = root.path("kind").asString("");
        return ours && Kind.of(kind).isPresent() ? kind : null;
    }

    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return switch (scalar.type()) {
            case STRING, AMBIGUOUS -> JSON.stringNode(scalar.text());
            case INTEGER -> JSON.numberNode(new BigInteger(scalar.text()));
            case FLOAT -> JSON.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> JSON.nullNode();
        };
    }

    List<Document> documents() {
        return documents;
    }

    /** The tree with another root for one of its documents. */
    SourceTree with(int index, JsonNode root) {
        List<SourceFile> files = new ArrayList<>(untouched);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < documents.size(); i++) {
            String path = documents.get(i).path();
            text.append("---\n")
                    .append(i == index ? root : documents.get(i).root())
                    .append('\n');
            if (i + 1 == documents.size() || !documents.get(i + 1).path().equals(path)) {
                files.add(SourceFile.of(path, text.toString()));
                text.setLength(0);
            }
        }
        return named(original.with(files));
    }

    /** Without the roots that the settings do not name, as the tree would then have been read. */
    private static SourceTree named(SourceTree tree) {
        List<String> names = tree.files().stream()
                .filter(file -> file.path().equals(Kinds.SETTINGS))
                .flatMap(file -> Settings.of(file).roots().stream())
                .map(Settings.Wanted::name)
                .toList();
        List<SourceRoot> gone = tree.roots().stream()
                .filter(root -> !names.contains(root.name()))
                .toList();
        List<SourceRoot> roots = new ArrayList<>(tree.roots());
        roots.removeAll(gone);
        return new SourceTree(
                tree.files().stream()
                        .filter(file ->
                                gone.stream().noneMatch(root -> file.path().startsWith(root.folder() + '/')))
                        .toList(),
                roots);
    }

    SourceTree unchanged() {
        return with(-1, JSON.nullNode());
    }
}
