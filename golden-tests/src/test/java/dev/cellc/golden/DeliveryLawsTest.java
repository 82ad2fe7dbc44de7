package dev.cellc.golden;

import static dev.cellc.golden.DeliveredObjects.list;
import static dev.cellc.golden.DeliveredObjects.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws about what Argo CD and Flux are told, on every valid case as if it asked for them. */
class DeliveryLawsTest {
    private static final String REPOSITORY = "delivery:\n  repoURL: https://git.example/manifests.git\n";
    private static final int MOST = 250;

    @Test
    void aProjectAllowsWhatItsApplicationsNeedAndNoNamespaceOfOthers() throws InputException {
        List<DeliveredObjects> outputs = outputs("argocd");
        assertThat(outputs).hasSizeGreaterThan(MOST);
        for (DeliveredObjects output : outputs) {
            Map<String, Map<?, ?>> projects = byName(output.ofKind("AppProject", "argoproj.io"));
            for (Map<?, ?> project : projects.values()) {
                onlyOwn(output, project);
            }
            for (Map<?, ?> application : output.ofKind("Application", "argoproj.io")) {
                Map<?, ?> project = Objects.requireNonNull(projects.get(text(application, "spec", "project")));
                isAllowed(output, application, project);
            }
        }
    }

    /** No pattern anywhere, and no namespace or object that carries the label of another organization. */
    private static void onlyOwn(DeliveredObjects output, Map<?, ?> project) {
        String organization = text(project, "metadata", "labels", "openchoreo.dev/organization");
        assertThat(text(project, "spec")).doesNotContain("*").doesNotContain("?");
        Set<String> foreign = new LinkedHashSet<>();
        for (Map<?, ?> namespace : output.ofKind("Namespace", "")) {
            if (!text(namespace, "metadata", "labels", "openchoreo.dev/organization")
                    .equals(organization)) {
                foreign.add(text(namespace, "metadata", "name"));
            }
        }
        assertThat(list(project, "spec", "destinations"))
                .noneMatch(destination -> foreign.contains(text(destination, "namespace")));
        assertThat(list(project, "spec", "clusterResourceWhitelist"))
                .allMatch(allowed -> !text(allowed, "name").isEmpty())
                .noneMatch(allowed -> foreign.contains(text(allowed, "name")));
    }

    private static void isAllowed(DeliveredObjects output, Map<?, ?> application, Map<?, ?> project) {
        List<Map<?, ?>> objects = output.below(folder(output, text(application, "spec", "source", "path")));
        assertThat(objects).isNotEmpty();
        List<Map<?, ?>> destinations = new ArrayList<>(list(project, "spec", "destinations"));
        String cluster = text(application, "spec", "destination", "name");
        destinations.removeIf(destination -> !text(destination, "name").equals(cluster));
        assertThat(destinations)
                .extracting(each -> text(each, "namespace"))
                .contains(text(application, "spec", "destination", "namespace"));
        for (Map<?, ?> object : objects) {
            String namespace = text(object, "metadata", "namespace");
            String list = namespace.isEmpty() ? "clusterResourceWhitelist" : "namespaceResourceWhitelist";
            assertThat(list(project, "spec", list))
                    .as(text(object, "kind"))
                    .anyMatch(allowed -> text(allowed, "kind").equals(text(object, "kind"))
                            && text(allowed, "group").equals(DeliveredObjects.group(object))
                            && (!namespace.isEmpty()
                                    || text(allowed, "name").equals(text(object, "metadata", "name"))));
            if (!namespace.isEmpty()) {
                assertThat(destinations)
                        .anyMatch(each -> text(each, "namespace").equals(namespace));
            }
        }
    }

    /** The folder of manifests that a path in the repository leads to: it has a kustomization. */
    private static String folder(DeliveredObjects output, String path) {
        String rest = path;
        while (!output.all().containsKey(rest + "/kustomization.yaml")) {
            assertThat(rest).as(path).contains("/");
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return rest;
    }

    @Test
    void wavesFollowTheCallsThatPoliciesPermit() throws InputException {
        int edges = 0;
        for (DeliveredObjects output : outputs("argocd")) {
            Map<String, Integer> waves = waves(output);
            Map<String, Set<String>> calls = calls(output);
            for (Map.Entry<String, Set<String>> caller : calls.entrySet()) {
                for (String called : caller.getValue()) {
                    Integer first = waves.get(called);
                    Integer second = waves.get(caller.getKey());
                    if (first != null && second != null && !reach(calls, called).contains(caller.getKey())) {
                        assertThat(second)
                                .as(caller.getKey() + " calls " + called)
                                .isGreaterThan(first);
                        edges++;
                    }
                }
            }
        }
        assertThat(edges).isGreaterThan(MOST / 5);
    }

    /** The waves of what runs, by namespace and component; what others need comes before all of them. */
    private static Map<String, Integer> waves(DeliveredObjects output) {
        Map<String, Integer> waves = new LinkedHashMap<>();
        for (Map<?, ?> object : output.all().values()) {
            String wave = text(object, "metadata", "annotations", "argocd.argoproj.io/sync-wave");
            int number = wave.isEmpty() ? 0 : Integer.parseInt(wave);
            switch (text(object, "kind")) {
                case "Deployment", "StatefulSet", "CronJob", "Job" -> {
                    assertThat(number).isNotNegative();
                    waves.put(component(object), number);
                }
                case "Namespace" -> assertThat(number).isEqualTo(-2);
                case "NetworkPolicy", "CiliumNetworkPolicy", "ServiceAccount" ->
                    assertThat(number).isNotPositive();
                default -> {}
            }
        }
        return waves;
    }

    private static String component(Map<?, ?> object) {
        return text(object, "metadata", "namespace")
                + ' '
                + text(object, "metadata", "labels", "openchoreo.dev/component")
                + ' '
                + text(object, "metadata", "labels", "openchoreo.dev/deployment-track");
    }

    /** Who calls whom by the policies of components, within one namespace or into another. */
    private static Map<String, Set<String>> calls(DeliveredObjects output) {
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        for (Map<?, ?> policy : output.ofKind("CiliumNetworkPolicy", "cilium.io")) {
            for (Map<?, ?> egress : list(policy, "spec", "egress")) {
                for (Map<?, ?> peer : list(egress, "toEndpoints")) {
                    String called = text(peer, "matchLabels", "openchoreo.dev/component");
                    String namespace = text(peer, "matchLabels", "k8s:io.kubernetes.pod.namespace");
                    String track = text(peer, "matchLabels", "openchoreo.dev/deployment-track");
                    if (!called.isEmpty()) {
                        String place = namespace.isEmpty() ? text(policy, "metadata", "namespace") : namespace;
                        calls.computeIfAbsent(component(policy), key -> new LinkedHashSet<>())
                                .add(place + ' ' + called + ' ' + track);
                    }
                }
            }
        }
        return calls;
    }

    private static Set<String> reach(Map<String, Set<String>> calls, String start) {
        Set<String> seen = new LinkedHashSet<>(Set.of(start));
        List<String> ahead = new ArrayList<>(List.of(start));
        while (!ahead.isEmpty()) {
            for (String next : calls.getOrDefault(ahead.remove(0), Set.of())) {
                if (seen.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return seen;
    }

    @Test
    void whatFluxWaitsForIsThereAndWaitsForNothingInTurn() throws InputException {
        List<DeliveredObjects> outputs = outputs("flux");
        assertThat(outputs).hasSizeGreaterThan(MOST);
        for (DeliveredObjects output : outputs) {
            Map<String, Map<?, ?>> units = byName(output.ofKind("Kustomization", "kustomize.toolkit.fluxcd.io"));
            Map<String, Map<?, ?>> sources = byName(output.ofKind("GitRepository", "source.toolkit.fluxcd.io"));
            sources.putAll(byName(output.ofKind("OCIRepository", "source.toolkit.fluxcd.io")));
            Map<String, Set<String>> before = new LinkedHashMap<>();
            units.forEach((name, unit) -> {
                assertThat(sources).containsKey(text(unit, "spec", "sourceRef", "name"));
                String folder = folder(output, text(unit, "spec", "path"));
                List<Map<?, ?>> checks = list(unit, "spec", "healthChecks");
                assertThat(checks).allMatch(check -> output.holds(check, folder));
                // Flux ignores what is listed where it waits for all
                assertThat(text(unit, "spec", "wait")).isNotEqualTo(checks.isEmpty() ? "" : "true");
                for (Map<?, ?> one : list(unit, "spec", "dependsOn")) {
                    assertThat(units).containsKey(text(one, "name"));
                    before.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(text(one, "name"));
                }
            });
            before.forEach((name, first) -> first.forEach(one -> assertThat(reach(before, one))
                    .as(name + " waits for " + one)
                    .doesNotContain(name)));
        }
    }

    private static Map<String, Map<?, ?>> byName(List<Map<?, ?>> objects) {
        Map<String, Map<?, ?>> names = new LinkedHashMap<>();
        objects.forEach(object -> names.put(text(object, "metadata", "name"), object));
        return names;
    }

    /** Those of cases that can be delivered so: not of those whose settings fit another tool only. */
    private static List<DeliveredObjects> outputs(String tool) throws InputException {
        List<DeliveredObjects> outputs = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.valid()) {
            CompileOptions options = new CompileOptions(List.of(), "1.0.0", tool);
            Compilation compilation = Compiler.compile(delivered(golden.tree()), options);
            if (!compilation.hasErrors()) {
                outputs.add(DeliveredObjects.of(new Outcome(compilation).manifests()));
            }
        }
        return outputs;
    }

    /** The same tree, with a repository to deliver from where it names none. */
    private static SourceTree delivered(SourceTree tree) {
        List<SourceFile> files = new ArrayList<>();
        String settings = "";
        for (SourceFile file : tree.files()) {
            if (file.path().equals("cellc.yaml")) {
                settings = file.text().stripTrailing() + '\n';
            } else {
                files.add(file);
            }
        }
        String more = settings.contains("repoURL") || settings.contains("delivery:") ? "" : REPOSITORY;
        files.add(SourceFile.of("cellc.yaml", settings + more));
        return tree.with(files);
    }
}
