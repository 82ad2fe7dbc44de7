package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.kubernetes.Overlay;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the compiler says of a pod, to be laid over the template of its class. */
final class PodTemplates {
    private PodTemplates() {}

    /** The pod template; {@code restartPolicy} is null where Kubernetes allows one only. */
    static Tree.Obj of(Cell cell, ComponentDeployment deployment, @Nullable String restartPolicy) {
        String hash = deployment.configuration().hash();
        ObjectMeta metadata = new ObjectMetaBuilder()
                .withLabels(CellObjects.podLabels(cell, deployment))
                .withAnnotations(hash == null ? null : Map.of(Labels.CONFIGURATION_HASH, hash))
                .build();
        List<Tree> containers = new ArrayList<>();
        for (DeployedContainer container : deployment.containers()) {
            boolean primary = containers.isEmpty();
            containers.add(container(container, primary ? containerPorts(deployment) : List.of()));
        }
        Tree.Builder spec = Tree.object().putAll("containers", containers);
        String pullSecret = cell.environment().dataPlane().registry().pullSecret();
        if (pullSecret != null) {
            Tree.Obj reference = Tree.object().put("name", pullSecret).build();
            spec.put("imagePullSecrets", Tree.list(List.of(reference)));
        }
        spec.put("restartPolicy", restartPolicy);
        if (!PodAccount.of(deployment).isForeign()) {
            spec.put("serviceAccountName", Names.serviceAccount(deployment.component()));
        }
        spec.putAll(
                "volumes",
                deployment.configuration().volumes().stream()
                        .map(Volumes::volume)
                        .toList());
        return Tree.object()
                .put("metadata", Trees.of(metadata))
                .put("spec", spec)
                .build();
    }

    private static Tree.Obj container(DeployedContainer container, List<ContainerPort> ports) {
        Container declared = container.spec().declaration();
        Tree.Obj tree = Trees.of(new ContainerBuilder()
                .withName(container.spec().name().value())
                .withImage(container.image())
                .withCommand(texts(declared.command()))
                .withArgs(texts(declared.args()))
                .withEnvFrom(
                        container.secrets().stream().map(PodTemplates::everyKey).toList())
                .withEnv(container.env().stream().map(PodTemplates::variable).toList())
                .withPorts(ports)
                .build());
        if (!container.mounts().isEmpty()) {
            Tree mounts =
                    Tree.list(container.mounts().stream().map(Volumes::mount).toList());
            tree = tree.with("volumeMounts", mounts);
        }
        for (YamlNode.Mapping resources : container.spec().resources()) {
            tree = StrategicMerge.merge(tree, resources(resources), ApiTypes.CONTAINER);
        }
        tree = with(tree, "readinessProbe", declared.readinessProbe(), ApiTypes.PROBE);
        tree = with(tree, "livenessProbe", declared.livenessProbe(), ApiTypes.PROBE);
        return with(tree, "startupProbe", declared.startupProbe(), ApiTypes.PROBE);
    }

    private static Tree.Obj resources(YamlNode.Mapping written) {
        return Tree.object()
                .put("resources", Trees.of(written, ApiTypes.RESOURCE_REQUIREMENTS))
                .build();
    }

    private static List<String> texts(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }

    private static Tree.Obj with(Tree.Obj container, String field, @Nullable YamlNode written, ApiType type) {
        return written instanceof YamlNode.Mapping mapping ? container.with(field, Trees.of(mapping, type)) : container;
    }

    private static EnvFromSource everyKey(String secret) {
        return new EnvFromSourceBuilder()
                .withNewSecretRef()
                .withName(secret)
                .endSecretRef()
                .build();
    }

    private static EnvVar variable(EnvironmentVariable variable) {
        EnvVarBuilder builder = new EnvVarBuilder().withName(variable.name());
        if (variable.value() instanceof EnvironmentVariable.Text text) {
            return builder.withValue(text.text()).build();
        }
        if (variable.value() instanceof EnvironmentVariable.ConfigMapKey key) {
            return builder.withNewValueFrom()
                    .withNewConfigMapKeyRef(key.key(), key.configMap(), null)
                    .endValueFrom()
                    .build();
        }
        EnvironmentVariable.SecretKey key = (EnvironmentVariable.SecretKey) variable.value();
        return builder.withNewValueFrom()
                .withNewSecretKeyRef(key.key(), key.secret(), null)
                .endValueFrom()
                .build();
    }

    private static List<ContainerPort> containerPorts(ComponentDeployment deployment) {
        Map<String, ContainerPort> ports = new LinkedHashMap<>();
        for (Endpoint endpoint : deployment.endpoints()) {
            String name = Names.port(endpoint.targetPort(), endpoint.transport());
            ports.putIfAbsent(
                    name,
                    new ContainerPortBuilder()
                            .withContainerPort(endpoint.targetPort())
                            .withName(name)
                            .withProtocol(endpoint.transport())
                            .build());
        }
        return List.copyOf(ports.values());
    }

    /** The spec of the object that runs a release: its class's template, and what the compiler says laid over it. */
    static Tree.Obj laidOverClass(
            Cell cell, ComponentDeployment deployment, Tree.Obj overlay, ApiType type, DiagnosticSink sink) {
        List<YamlNode.Mapping> beneath = new ArrayList<>();
        Tree.Obj base = Tree.object().build();
        for (YamlNode.Mapping template : deployment.release().workloadClass().workloadTemplates()) {
            MergeTraps.checkWorkload(template, beneath, overlay(cell, deployment), sink);
            base = StrategicMerge.merge(base, Trees.patch(template, type), type);
            beneath.add(template);
        }
        return StrategicMerge.merge(base, overlay, type);
    }

    /** What a class template can clash with. */
    static Overlay overlay(Cell cell, ComponentDeployment deployment) {
        List<Overlay.Port> podPorts = new ArrayList<>();
        List<Overlay.Port> servicePorts = new ArrayList<>();
        for (Endpoint endpoint : deployment.endpoints()) {
            podPorts.add(new Overlay.Port(endpoint.targetPort(), endpoint.transport()));
            servicePorts.add(new Overlay.Port(endpoint.port(), endpoint.transport()));
        }
        List<Overlay.Container> containers = new ArrayList<>();
        for (DeployedContainer container : deployment.containers()) {
            List<Overlay.Port> ports = containers.isEmpty() ? podPorts : List.of();
            containers.add(new Overlay.Container(container.spec().name().value(), ports));
        }
        return new Overlay(
                new TreeMap<>(CellObjects.podLabels(cell, deployment)), containers, ServiceEmitter.TYPE, servicePorts);
    }
}
