package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Quantity;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what Kubernetes demands of quotas and limits beyond the types of their fields. */
final class QuotaChecker {
    private static final List<String> RESOURCES = List.of(
            "configmaps",
            "cpu",
            "ephemeral-storage",
            "limits.cpu",
            "limits.ephemeral-storage",
            "limits.memory",
            "memory",
            "persistentvolumeclaims",
            "pods",
            "replicationcontrollers",
            "requests.cpu",
            "requests.ephemeral-storage",
            "requests.memory",
            "requests.storage",
            "resourcequotas",
            "secrets",
            "services",
            "services.loadbalancers",
            "services.nodeports");

    private static final List<String> TYPES = List.of("Container", "PersistentVolumeClaim", "Pod");
    private static final List<String> ASCENDING = List.of("min", "defaultRequest", "default", "max");

    private final DiagnosticSink sink;

    QuotaChecker(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** The names of resources, and amounts that are none. */
    void quota(Entries<Located<String>> quota) {
        for (Entries.Entry<Located<String>> total : quota.list()) {
            String resource = total.key().value();
            if (!isQualified(resource) && !RESOURCES.contains(resource)) {
                sink.report(QuotaDiagnostics.unknownResource(total.key(), RESOURCES));
            } else if (Quantity.of(total.value().value()).amount().signum() < 0) {
                sink.report(QuotaDiagnostics.negative(total));
            }
        }
    }

    /** Counts of any kind, storage by class, extended resources, huge pages by size. */
    private static boolean isQualified(String resource) {
        return resource.contains("/")
                || resource.startsWith("hugepages-")
                || resource.startsWith("requests.hugepages-");
    }

    /** The items of a limit range, whose fields are known to be of the right types. */
    void limits(List<YamlNode> limits) {
        Map<String, YamlNode> seen = new LinkedHashMap<>();
        for (YamlNode item : limits) {
            Scalar type =
                    item instanceof Mapping mapping && mapping.get("type") instanceof Scalar scalar ? scalar : null;
            if (type == null || !TYPES.contains(type.text())) {
                sink.report(QuotaDiagnostics.limitType(type == null ? item : type, TYPES));
                continue;
            }
            YamlNode first = seen.putIfAbsent(type.text(), type);
            if (first != null) {
                sink.report(QuotaDiagnostics.repeatedType(type, first));
            }
            limit((Mapping) item, type.text());
        }
    }

    private void limit(Mapping item, String type) {
        for (String field : List.of("default", "defaultRequest")) {
            YamlNode.Entry entry = item.entry(field);
            if (entry != null && !type.equals("Container")) {
                sink.report(QuotaDiagnostics.defaultOfOther(entry.key(), type));
                return;
            }
        }
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = i + 1; j < ASCENDING.size(); j++) {
                compare(item.entry(ASCENDING.get(i)), item.entry(ASCENDING.get(j)));
            }
        }
    }

    private void compare(YamlNode.@Nullable Entry lower, YamlNode.@Nullable Entry upper) {
        if (lower == null
                || upper == null
                || !(lower.value() instanceof Mapping least)
                || !(upper.value() instanceof Mapping most)) {
            return;
        }
        for (YamlNode.Entry entry : least.entries()) {
            if (entry.value() instanceof Scalar small
                    && most.get(entry.key().text()) instanceof Scalar large
                    && Quantity.of(small.text()).compareTo(Quantity.of(large.text())) > 0) {
                sink.report(QuotaDiagnostics.outOfOrder(lower.key(), small, upper.key(), large));
            }
        }
    }
}
