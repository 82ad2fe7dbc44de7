package dev.cellc.compiler.edit;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.edit.Edits.Subject;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workload descriptor → a Workload: its lists become mappings, the files it names become text. */
final class DescriptorDocument {
    private static final String SCHEMA_FILE = "schemaFile";

    private final SourceTree schemas;
    private final DiagnosticSink sink;

    DescriptorDocument(SourceTree schemas, DiagnosticSink sink) {
        this.schemas = schemas;
        this.sink = sink;
    }

    static List<Located<String>> schemaFiles(Mapping descriptor) {
        List<Located<String>> files = new ArrayList<>();
        for (Mapping endpoint : items(descriptor, "endpoints")) {
            if (endpoint.get(SCHEMA_FILE) instanceof Scalar file && !file.isNull()) {
                files.add(new Located<>(file.text(), file.span()));
            }
        }
        return files;
    }

    Tree.Obj workload(Subject subject, @Nullable String name, String image, @Nullable Mapping descriptor) {
        Tree.Builder spec = Tree.object()
                .put("owner", Headers.owner(subject))
                .put("containers", Tree.object().put("main", Tree.object().put("image", image)));
        if (descriptor != null) {
            put(spec, "endpoints", descriptor);
            put(spec, "connections", descriptor);
        }
        String described = descriptor == null ? null : name(descriptor);
        String chosen = name != null ? name : described != null ? described : Headers.defaultName(subject);
        return Headers.document("Workload", chosen, null, spec.build());
    }

    private static @Nullable String name(Mapping descriptor) {
        return descriptor.get("metadata") instanceof Mapping metadata && metadata.get("name") instanceof Scalar name
                ? name.text()
                : null;
    }

    private void put(Tree.Builder spec, String field, Mapping descriptor) {
        Map<String, Span> seen = new LinkedHashMap<>();
        Tree.Builder entries = Tree.object();
        for (Mapping item : items(descriptor, field)) {
            if (!(item.get("name") instanceof Scalar name)) {
                continue;
            }
            Span first = seen.putIfAbsent(name.text(), name.span());
            if (first != null) {
                sink.report(repeated(field, name, first));
            }
            entries.put(name.text(), entry(item));
        }
        if (!seen.isEmpty()) {
            spec.put(field, entries);
        }
    }

    private Tree.Obj entry(Mapping item) {
        Tree.Obj entry = NodeTrees.fields(item, List.of("name", SCHEMA_FILE));
        if (!(item.get(SCHEMA_FILE) instanceof Scalar file) || file.isNull()) {
            return entry;
        }
        for (SourceFile schema : schemas.files()) {
            if (schema.path().equals(file.text()) && schema.defect() == null) {
                Tree.Obj content = Tree.object()
                        .put("content", schema.text().replace("\r\n", "\n"))
                        .build();
                return entry.with("schema", content);
            }
        }
        sink.report(unreadable(file));
        return entry;
    }

    private static List<Mapping> items(Mapping descriptor, String field) {
        if (!(descriptor.get(field) instanceof Sequence sequence)) {
            return List.of();
        }
        List<Mapping> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof Mapping mapping) {
                items.add(mapping);
            }
        }
        return items;
    }

    private static Diagnostic repeated(String field, Scalar name, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_ITEM,
                        name.span(),
                        "`" + name.text() + "` is listed twice in `" + field + "`")
                .label(first, "first listed here")
                .help("rename one of them or remove it");
    }

    private static Diagnostic unreadable(Scalar file) {
        return Diagnostic.of(
                        DiagnosticCode.UNREADABLE_FILE,
                        file.span(),
                        "the file `" + file.text() + "` cannot be read as text")
                .help("name a file in or below the folder of the descriptor, by its path from there");
    }
}
