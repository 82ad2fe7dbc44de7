package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.cell.Mount;
import dev.cellc.compiler.cell.PodVolume;
import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the compiler says of a pod, to be laid over the template of its class. */
final class PodTemplates {
    private PodTemplates() {}

    /** The pod template, in the order of Kubernetes' fields; {@code restartPolicy} is null where there is one only. */
    static Tree.Obj of(Deployed deployed, @Nullable String restartPolicy) {
        ComponentDeployment deployment = deployed.deployment();
        Tree.Builder metadata = Tree.object();
        String hash = deployment.configuration().hash();
        if (hash != null) {
            metadata.put("annotations", Tree.object(Labels.CONFIGURATION_HASH, hash));
        }
        metadata.put("labels", deployed.podLabels());
        List<Tree> containers = new ArrayList<>();
        for (DeployedContainer container : deployment.containers()) {
            boolean primary = containers.isEmpty();
            containers.add(container(container, primary ? containerPorts(deployment) : List.of()));
        }
        Tree.Builder spec = Tree.object().putAll("containers", containers);
        String pullSecret = deployed.cell().environment().dataPlane().registry().pullSecret();
        if (pullSecret != null) {
            Tree.Obj reference = Tree.object("name", pullSecret);
            spec.put("imagePullSecrets", Tree.list(List.of(reference)));
        }
        spec.put("restartPolicy", restartPolicy)
                .put("serviceAccountName", deployed.account().name());
        List<Tree> volumes = new ArrayList<>();
        for (PodVolume volume : deployment.configuration().volumes()) {
            volumes.add(Volumes.volume(volume));
        }
        return Tree.object()
                .put("metadata", metadata)
                .put("spec", spec.putAll("volumes", volumes))
                .build();
    }

    private static Tree.Obj container(DeployedContainer container, List<Tree> ports) {
        Container declared = container.spec().declaration();
        return Tree.object()
                .putAll("args", texts(declared.args()))
                .putAll("command", texts(declared.command()))
                .putAll("env", variables(container))
                .putAll("envFrom", groups(container))
                .put("image", container.image())
                .put("livenessProbe", probe(declared.livenessProbe()))
                .put("name", container.spec().name().value())
                .putAll("ports", ports)
                .put("readinessProbe", probe(declared.readinessProbe()))
                .put("resources", resources(container))
                .put("startupProbe", probe(declared.startupProbe()))
                .putAll("volumeMounts", mounts(container))
                .build();
    }

    private static Tree.@Nullable Obj resources(DeployedContainer container) {
        ApiType type = ApiTypes.RESOURCE_REQUIREMENTS;
        Tree.Obj merged = null;
        for (YamlNode.Mapping written : container.spec().resources()) {
            Tree.Obj base = merged == null ? Tree.Obj.EMPTY : merged;
            merged = StrategicMerge.merge(base, Trees.of(written, type), type);
        }
        return merged;
    }

    private static List<Tree> texts(List<Located<String>> values) {
        List<Tree> texts = new ArrayList<>(values.size());
        for (Located<String> value : values) {
            texts.add(Tree.text(value.value()));
        }
        return texts;
    }

    private static Tree.@Nullable Obj probe(@Nullable YamlNode written) {
        return written instanceof YamlNode.Mapping mapping
                ? StrategicMerge.merge(Tree.Obj.EMPTY, Trees.of(mapping, ApiTypes.PROBE), ApiTypes.PROBE)
                : null;
    }

    private static List<Tree> mounts(DeployedContainer container) {
        List<Tree> mounts = new ArrayList<>(container.mounts().size());
        for (Mount mount : container.mounts()) {
            mounts.add(Volumes.mount(mount));
        }
        return mounts;
    }

    /** The Secrets of which every key becomes a variable. */
    private static List<Tree> groups(DeployedContainer container) {
        List<Tree> groups = new ArrayList<>(container.secrets().size());
        for (String secret : container.secrets()) {
            groups.add(Tree.object("secretRef", Tree.object("name", secret)));
        }
        return groups;
    }

    private static List<Tree> variables(DeployedContainer container) {
        List<Tree> variables = new ArrayList<>(container.env().size());
        for (EnvironmentVariable variable : container.env()) {
            variables.add(variable(variable));
        }
        return variables;
    }

    private static Tree variable(EnvironmentVariable variable) {
        Tree.Builder tree = Tree.object().put("name", variable.name());
        if (variable.value() instanceof EnvironmentVariable.Text text) {
            return tree.put("value", text.text()).build();
        }
        Tree.Obj source;
        if (variable.value() instanceof EnvironmentVariable.ConfigMapKey key) {
            source = Tree.object("configMapKeyRef", reference(key.key(), key.configMap()));
        } else {
            EnvironmentVariable.SecretKey key = (EnvironmentVariable.SecretKey) variable.value();
            source = Tree.object("secretKeyRef", reference(key.key(), key.secret()));
        }
        return tree.put("valueFrom", source).build();
    }

    private static Tree.Obj reference(String key, String object) {
        return Tree.object().put("key", key).put("name", object).build();
    }

    private static List<Tree> containerPorts(ComponentDeployment deployment) {
        Map<String, Tree> ports = new LinkedHashMap<>();
        for (Endpoint endpoint : deployment.endpoints()) {
            String name = Names.port(endpoint.targetPort(), endpoint.transport());
            ports.putIfAbsent(
                    name,
                    Tree.object()
                            .put("containerPort", endpoint.targetPort())
                            .put("name", name)
                            .put("protocol", endpoint.transport())
                            .build());
        }
        return List.copyOf(ports.values());
    }

    /** The spec of the object that runs a release: its class's template, and what the compiler says laid over it. */
    static Tree.Obj laidOverClass(Deployed deployed, Tree.Obj overlay, ApiType type, DiagnosticSink sink) {
        List<YamlNode.Mapping> templates =
                deployed.deployment().release().workloadClass().workloadTemplates();
        for (int i = 0; i < templates.size(); i++) {
            MergeTraps.checkWorkload(templates.get(i), templates.subList(0, i), deployed.clash(), sink);
        }
        return StrategicMerge.overlay(deployed.bases().of(templates, type), overlay, type);
    }
}
