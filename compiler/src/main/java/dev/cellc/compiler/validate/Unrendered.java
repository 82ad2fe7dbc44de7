package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the language has and the manifests do not show: what only other commands need, or never had an effect, is a
 * warning. The tables shrink over time.
 */
final class Unrendered {
    private static final String KUBE_CONFIG = "kubernetesCluster.credentials.secretRef";

    /** For those who deliver manifests, or look at what became of them. */
    private static final String[] CLUSTER = {
        "kubernetesCluster.credentials.apiServerURL",
        "kubernetesCluster.credentials.caCert",
        "kubernetesCluster.credentials.clientCert",
        KUBE_CONFIG,
        "observer.authentication.secretRef"
    };

    /** Read and checked; the manifests are complete without it. */
    private static final Table IDLE = new Table()
            .add(Kind.DATA_PLANE, "", CLUSTER)
            .add(Kind.BUILD_PLANE, "", CLUSTER)
            .add(Kind.DEPLOYABLE_ARTIFACT, "configuration.", "endpointTemplates", "dependencies")
            .add(Kind.SERVICE, "", "overrides.*=true", "overrides.*=false")
            .add(Kind.WEB_APPLICATION, "", "overrides.*=true", "overrides.*=false")
            .add(Kind.SCHEDULED_TASK, "", "overrides.*=true", "overrides.*=false")
            .add(Kind.WEB_APPLICATION_BINDING, "", "overrides.*=true", "overrides.*=false")
            .add(Kind.SCHEDULED_TASK_BINDING, "", "overrides.*=true", "overrides.*=false");

    private final DeliveryType delivery;

    /** {@code delivery} is the tool that the manifests are for, which may carry out more than the manifests do. */
    Unrendered(DeliveryType delivery) {
        this.delivery = delivery;
    }

    /** Paths below {@code spec} for each kind. */
    private static final class Table {
        private final Map<Kind, List<Path>> paths = new EnumMap<>(Kind.class);

        Table add(Kind kind, String prefix, String... below) {
            List<Path> known = paths.computeIfAbsent(kind, key -> new ArrayList<>());
            for (String path : below) {
                known.add(Path.of(prefix + path));
            }
            return this;
        }

        List<Path> of(Kind kind) {
            return paths.getOrDefault(kind, List.of());
        }
    }

    /** Judges a declaration that its schema lets through. */
    void check(Kind kind, Mapping root, DiagnosticSink sink) {
        List<Idle> found = new ArrayList<>();
        for (Path path : IDLE.of(kind)) {
            if (!isDelivered(path)) {
                new Search(path, found).in(root.get("spec"));
            }
        }
        while (!found.isEmpty()) {
            Span owner = found.get(0).owner().span();
            sink.report(idle(found.stream()
                    .filter(idle -> idle.owner().span().equals(owner))
                    .toList()));
            found.removeIf(idle -> idle.owner().span().equals(owner));
        }
    }

    /** What has no effect, as it is said, and the mapping that it is a part of. */
    private record Idle(Mapping owner, YamlNode.Entry entry, String said) {}

    /** Whether it is told to the tool that delivers. */
    private boolean isDelivered(Path path) {
        return delivery == DeliveryType.FLUX && String.join(".", path.keys()).equals(KUBE_CONFIG);
    }

    /** Keys, {@code *} for any key or item, and the value that the last one has to have, if it is not empty. */
    private record Path(List<String> keys, String value) {

        static Path of(String text) {
            String[] parts = text.split("=", 2);
            return new Path(List.of(parts[0].split("\\.")), parts.length == 2 ? parts[1] : "");
        }
    }

    /** Collects what stands at a path. */
    private record Search(Path path, List<Idle> found) {

        void in(@Nullable YamlNode node) {
            walk(node, 0);
        }

        private void walk(@Nullable YamlNode node, int depth) {
            if (node instanceof Sequence sequence && path.keys().get(depth).equals("*")) {
                sequence.items().forEach(item -> walk(item, depth + 1));
            } else if (node instanceof Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    if (path.keys().get(depth).equals("*")
                            || path.keys().get(depth).equals(entry.key().text())) {
                        visit(mapping, entry, depth);
                    }
                }
            }
        }

        private void visit(Mapping owner, YamlNode.Entry entry, int depth) {
            if (depth + 1 < path.keys().size()) {
                walk(entry.value(), depth + 1);
            } else if (matches(entry.value())) {
                String key = entry.key().text();
                String said = path.value().isEmpty() ? key : key + ": " + path.value();
                found.add(new Idle(owner, entry, said));
            }
        }

        private boolean matches(YamlNode node) {
            if (node instanceof Scalar scalar) {
                boolean isBoolean = scalar.type() == ScalarType.BOOLEAN;
                String text = isBoolean ? scalar.text().toLowerCase(Locale.ROOT) : scalar.text();
                return path.value().isEmpty() ? !scalar.isNull() : text.equals(path.value());
            }
            return path.value().isEmpty() && !isEmpty(node);
        }

        /** An empty mapping or list asks for nothing. */
        private static boolean isEmpty(YamlNode node) {
            return node instanceof Mapping mapping
                    ? mapping.entries().isEmpty()
                    : ((Sequence) node).items().isEmpty();
        }
    }

    /** One remark on what stands side by side. */
    private static Diagnostic idle(List<Idle> together) {
        List<String> said =
                together.stream().map(idle -> '`' + idle.said() + '`').toList();
        int last = said.size() - 1;
        String all = last == 0 ? said.get(0) : String.join(", ", said.subList(0, last)) + " and " + said.get(last);
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        together.get(0).entry().key().span(),
                        all + (last == 0 ? " has" : " have") + " no effect on the manifests")
                .help(last == 0 ? "it is read and checked, nothing else" : "they are read and checked, nothing else");
    }
}
