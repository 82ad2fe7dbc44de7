package dev.cellc.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules and the schema library are of one mind, about all documents of the golden cases and changed ones. */
class SchemaRulesTest {
    private static final Path CASES = Path.of("../golden-tests/cases");
    private static final Schemas LIBRARY = new Schemas();

    /** How many changes are tried in a document, spread over it. */
    private static final int CHANGES = 4;

    private record Verdict(boolean sound, boolean doubtful) {}

    @Test
    void rulesAcceptWhatTheLibraryAcceptsAndNothingElse() {
        List<String> differences = new ArrayList<>();
        int sound = 0;
        int unsound = 0;
        int doubtful = 0;
        for (Mapping document : documents()) {
            String schema = kind(document).orElseThrow().schema();
            for (YamlNode variant : variants(document)) {
                Verdict verdict = judge(schema, variant);
                boolean valid =
                        LIBRARY.schema(schema).validate(JsonView.of(variant)).isEmpty();
                if (verdict.doubtful()) {
                    doubtful++;
                } else if (verdict.sound() != valid) {
                    differences.add(schema + " " + JsonView.of(variant));
                }
                sound += valid ? 1 : 0;
                unsound += valid ? 0 : 1;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(sound).as("sound documents").isGreaterThan(2000);
        assertThat(unsound).as("unsound documents").isGreaterThan(50_000);
        assertThat(doubtful).as("documents that only the library judges").isLessThan((sound + unsound) / 20);
    }

    /** Else a keyword has come in that they do not know, and every compilation waits for the library. */
    @Test
    void nearlyAllDocumentsAreJudgedByRulesAlone() {
        List<Mapping> doubtful = documents().stream()
                .filter(document ->
                        judge(kind(document).orElseThrow().schema(), document).doubtful())
                .toList();
        assertThat(doubtful).hasSizeLessThan(20);
    }

    private static Verdict judge(String schema, YamlNode value) {
        Doubts doubts = new Doubts();
        boolean sound = SchemaRules.ours(schema + ".json").at("").holds(value, doubts);
        return new Verdict(sound, doubts.any());
    }

    private static List<Mapping> documents() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && file.toString().endsWith(".yaml")
                            && file.toString().contains("input"))
                    .sorted()
                    .flatMap(SchemaRulesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Mapping> read(Path path) {
        try {
            SourceFile file = SourceFile.decode("input.yaml", Files.readAllBytes(path));
            return YamlReader.read(file, diagnostic -> {}).stream()
                    .filter(root ->
                            root instanceof Mapping mapping && kind(mapping).isPresent())
                    .map(Mapping.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Kind> kind(Mapping document) {
        return document.get("kind") instanceof Scalar kind ? Kind.of(kind.text()) : Optional.empty();
    }

    /** The document as it is, and copies that differ in one place. */
    private static List<YamlNode> variants(Mapping document) {
        List<YamlNode> variants = new ArrayList<>(List.of(document));
        int size = size(document);
        int step = Math.max(1, size / CHANGES);
        for (int at = 1 + size % step; at < size; at += step) {
            for (UnaryOperator<YamlNode> change : CHANGE) {
                variants.add(new Changed(at, change).of(document));
            }
        }
        return variants;
    }

    private static final List<UnaryOperator<YamlNode>> CHANGE = List.of(
            node -> scalar("", ScalarType.NULL, node),
            node -> scalar("changed", ScalarType.STRING, node),
            node -> scalar("UPPER CASE", ScalarType.STRING, node),
            node -> scalar("", ScalarType.STRING, node),
            node -> scalar("line\n", ScalarType.STRING, node),
            node -> scalar("70000", ScalarType.INTEGER, node),
            node -> scalar("-1", ScalarType.INTEGER, node),
            node -> scalar("true", ScalarType.BOOLEAN, node),
            node -> scalar("yes", ScalarType.AMBIGUOUS, node),
            node -> new Mapping(List.of(), node.span()),
            node -> new Sequence(List.of(node, node), node.span()),
            SchemaRulesTest::withOneMore);

    private static Scalar scalar(String text, ScalarType type, YamlNode place) {
        return new Scalar(text, type, place.span());
    }

    private static YamlNode withOneMore(YamlNode node) {
        if (node instanceof Mapping mapping) {
            List<Entry> entries = new ArrayList<>(mapping.entries());
            entries.add(new Entry(scalar("unheardOf", ScalarType.STRING, node), scalar("x", ScalarType.STRING, node)));
            return new Mapping(entries, node.span());
        }
        return new Sequence(List.of(node), node.span());
    }

    private static int size(YamlNode node) {
        if (node instanceof Mapping mapping) {
            return 1
                    + mapping.entries().stream()
                            .mapToInt(entry -> size(entry.value()))
                            .sum();
        }
        return node instanceof Sequence list
                ? 1 + list.items().stream().mapToInt(SchemaRulesTest::size).sum()
                : 1;
    }

    /** A copy of a tree with one node of it changed, counted from the root. */
    private static final class Changed {
        private final UnaryOperator<YamlNode> change;
        private int left;

        Changed(int at, UnaryOperator<YamlNode> change) {
            this.left = at;
            this.change = change;
        }

        YamlNode of(YamlNode node) {
            if (left-- == 0) {
                return change.apply(node);
            }
            if (node instanceof Mapping mapping) {
                List<Entry> entries = new ArrayList<>();
                for (Entry entry : mapping.entries()) {
                    entries.add(new Entry(entry.key(), of(entry.value())));
                }
                return new Mapping(entries, node.span());
            }
            if (node instanceof Sequence list) {
                List<YamlNode> items = new ArrayList<>();
                for (YamlNode item : list.items()) {
                    items.add(of(item));
                }
                return new Sequence(items, node.span());
            }
            return node;
        }
    }
}
