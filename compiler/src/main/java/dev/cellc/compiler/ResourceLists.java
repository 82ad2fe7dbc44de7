package dev.cellc.compiler;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compiler as a function of kustomize and kpt: a ResourceList asks for a compilation, and another one holds what
 * came of it. Text in, text out: who asks reads the files, if any are asked for.
 */
public final class ResourceLists {
    private static final String GROUP = "openchoreo.dev/";
    private static final String SETTINGS = "cellc.yaml";
    private static final List<String> PATHS =
            List.of("internal.config.kubernetes.io/path", "config.kubernetes.io/path");

    private ResourceLists() {}

    /**
     * What is asked for: the declarations among the items, or those below {@code root} where it is not empty; and the
     * text of the items that are no declarations, and of all of them.
     */
    public record Request(
            String root,
            List<String> environments,
            String delivery,
            SourceTree declarations,
            List<String> others,
            List<String> items) {

        public Request {
            environments = List.copyOf(environments);
            others = List.copyOf(others);
            items = List.copyOf(items);
        }
    }

    /** Reads a ResourceList. */
    public static Request read(String text) throws InputException {
        SourceFile file = SourceFile.of("<resource list>", text);
        List<Diagnostic> problems = new ArrayList<>();
        List<YamlNode> documents = YamlReader.read(file, problems::add);
        if (!problems.isEmpty()) {
            throw new InputException(
                    "what is on standard input cannot be read: "
                            + problems.get(0).message(),
                    "it has to be a ResourceList of `config.kubernetes.io/v1`");
        }
        if (documents.size() != 1
                || !(documents.get(0) instanceof Mapping list)
                || !text(list, "kind").equals("ResourceList")) {
            throw new InputException(
                    "there is no ResourceList on standard input",
                    "let kustomize or kpt call this command; `cellc render` is for everybody else");
        }
        return request(list);
    }

    private static Request request(Mapping list) {
        Mapping function = list.get("functionConfig") instanceof Mapping mapping ? mapping : null;
        Mapping wanted = child(function, "spec") == null ? child(function, "data") : child(function, "spec");
        List<String> others = new ArrayList<>();
        List<String> items = new ArrayList<>();
        SortedMap<String, String> files = new TreeMap<>();
        if (list.get("items") instanceof Sequence sequence) {
            for (YamlNode node : sequence.items()) {
                String text = dedented(node.span());
                items.add(text);
                if (node instanceof Mapping item && text(item, "apiVersion").startsWith(GROUP)) {
                    files.merge(path(item, items.size()), text, (first, next) -> first + "---\n" + next);
                } else {
                    others.add(text);
                }
            }
        }
        if (wanted != null && wanted.get("settings") instanceof Mapping settings) {
            files.put(SETTINGS, dedented(settings.span()));
        }
        List<SourceFile> sources = new ArrayList<>();
        files.forEach((path, text) -> sources.add(SourceFile.of(path, text)));
        return new Request(
                text(wanted, "root"),
                environments(wanted),
                text(wanted, "delivery"),
                SourceTree.of(sources),
                others,
                items);
    }

    /** A list, or a text with commas, which is all that a ConfigMap can hold. */
    private static List<String> environments(@Nullable Mapping wanted) {
        YamlNode node = wanted == null ? null : wanted.get("environments");
        if (node instanceof Sequence list) {
            return list.items().stream().map(ResourceLists::scalar).toList();
        }
        return Stream.of(scalar(node).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Where an item says that it came from, or else a name of its own. */
    private static String path(Mapping item, int number) {
        Mapping annotations = child(child(item, "metadata"), "annotations");
        return PATHS.stream()
                .map(key -> text(annotations, key))
                .filter(path -> !path.isEmpty() && !path.equals(SETTINGS))
                .findFirst()
                .orElse("item-" + number + ".yaml");
    }

    private static @Nullable Mapping child(@Nullable Mapping mapping, String key) {
        return mapping != null && mapping.get(key) instanceof Mapping child ? child : null;
    }

    private static String text(@Nullable Mapping mapping, String key) {
        return mapping == null ? "" : scalar(mapping.get(key));
    }

    private static String scalar(@Nullable YamlNode node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }

    /** The text of a node as a document of its own: it starts in the first column. */
    private static String dedented(Span span) {
        LineMap lines = LineMap.of(span.file());
        int indent = lines.position(span.start()).column() - 1;
        String text = span.file().text().substring(span.start(), span.end()).stripTrailing();
        StringBuilder out = new StringBuilder(text.length() + 1);
        for (String line : text.split("\n", -1)) {
            int start = 0;
            while (!out.isEmpty() && start < indent && start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            out.append(line, start, line.length()).append('\n');
        }
        return out.toString();
    }

    /**
     * What came of a compilation: its objects in place of the declarations, or with an error the items as they were;
     * and its diagnostics as results.
     */
    public static String answer(Request request, Compilation compilation) {
        List<String> items = new ArrayList<>(compilation.hasErrors() ? request.items() : request.others());
        for (Manifest manifest : compilation.manifests().objects()) {
            items.add(manifest.text());
        }
        StringBuilder out = new StringBuilder("apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n");
        out.append(items.isEmpty() ? "items: []\n" : "items:\n");
        items.forEach(item -> indented(item, out));
        ResourceResults.append(compilation.diagnostics(), out);
        return out.toString();
    }

    private static void indented(String item, StringBuilder out) {
        String before = "- ";
        for (String line : item.stripTrailing().split("\n", -1)) {
            out.append(line.isEmpty() ? "" : before).append(line).append('\n');
            before = "  ";
        }
    }
}
