package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values of one mapping → its entries: each key once, merge keys expanded where they stand. */
final class MappingEntries {
    private final DiagnosticSink sink;
    private final List<Entry> own = new ArrayList<>();
    private final Map<String, Scalar> keys = new LinkedHashMap<>();
    private final List<Mapping> sources = new ArrayList<>();

    /** How many own entries stand before the merge key. */
    private int beforeMerge;

    private @Nullable Scalar mergeKey;

    MappingEntries(DiagnosticSink sink) {
        this.sink = sink;
    }

    void add(YamlNode key, YamlNode value) {
        if (!(key instanceof Scalar scalar)) {
            throw new AbandonedDocument(YamlDiagnostics.complexKey(key.span()));
        }
        if (scalar.isNull() && scalar.text().isEmpty()) {
            sink.report(YamlDiagnostics.missingKey(scalar.span()));
            return;
        }
        boolean merge = scalar.text().equals("<<") && scalar.type() == ScalarType.AMBIGUOUS;
        Scalar first = merge ? mergeKey : keys.putIfAbsent(scalar.text(), scalar);
        if (first != null) {
            sink.report(YamlDiagnostics.duplicateKey(scalar, first));
        } else if (merge) {
            mergeKey = scalar;
            beforeMerge = own.size();
            merge(value);
        } else {
            own.add(new Entry(textKey(scalar), value));
        }
    }

    /** Kubernetes reads every key as text; where the readers make different texts of it, the author has to choose. */
    private Scalar textKey(Scalar key) {
        if (key.type() == ScalarType.STRING || key.type() == ScalarType.INTEGER) {
            return key;
        }
        sink.report(YamlDiagnostics.ambiguousKey(key));
        return new Scalar(key.text(), ScalarType.STRING, key.span());
    }

    private void merge(YamlNode value) {
        if (value instanceof Mapping mapping) {
            sources.add(mapping);
        } else if (value instanceof Sequence sequence
                && sequence.items().stream().allMatch(Mapping.class::isInstance)) {
            sequence.items().forEach(item -> sources.add((Mapping) item));
        } else {
            sink.report(YamlDiagnostics.badMerge(value.span()));
        }
    }

    /** An own entry wins over a merged one wherever it stands, and an earlier source over a later one. */
    List<Entry> merged() {
        if (sources.isEmpty()) {
            return own;
        }
        List<Entry> result = new ArrayList<>(own.subList(0, beforeMerge));
        for (Mapping source : sources) {
            for (Entry entry : source.entries()) {
                if (keys.putIfAbsent(entry.key().text(), entry.key()) == null) {
                    result.add(entry);
                }
            }
        }
        result.addAll(own.subList(beforeMerge, own.size()));
        return result;
    }
}
