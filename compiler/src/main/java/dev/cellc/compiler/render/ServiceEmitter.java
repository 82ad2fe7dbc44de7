package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Service of each component with endpoints; without a port Kubernetes would refuse it. */
final class ServiceEmitter {
    /** Cells are reached through gateways only, so no class can ask for another type. */
    static final String TYPE = "ClusterIP";

    private ServiceEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (!deployment.endpoints().isEmpty()) {
                String name = Names.service(deployment.component());
                Tree.Obj spec = spec(deployed, sink);
                resources.add(CellObjects.ofComponent(deployed, "v1", "Service", name, spec));
            }
            if (deployment.release().runner().workloadType() == WorkloadType.STATEFULSET) {
                String name = Names.headlessService(deployment.component());
                Tree.Obj spec = headless(deployed);
                resources.add(CellObjects.ofComponent(deployed, "v1", "Service", name, spec));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Deployed deployed, DiagnosticSink sink) {
        WorkloadClass type = deployed.deployment().release().workloadClass();
        List<YamlNode.Mapping> templates = type.serviceTemplates();
        for (int i = 0; i < templates.size(); i++) {
            MergeTraps.checkService(
                    templates.get(i), templates.subList(0, i), type.workloadTemplates(), deployed.clash(), sink);
        }
        Tree.Obj base = deployed.bases().of(templates, ApiTypes.SERVICE_SPEC);
        return withNamedPorts(StrategicMerge.overlay(base, with(Tree.object(), deployed), ApiTypes.SERVICE_SPEC));
    }

    /** Of several ports each needs a name, those that a class adds as well. */
    private static Tree.Obj withNamedPorts(Tree.Obj spec) {
        if (!(spec.get("ports") instanceof Tree.Arr ports) || ports.items().size() < 2) {
            return spec;
        }
        List<Tree> named = new ArrayList<>();
        for (Tree port : ports.items()) {
            named.add(port instanceof Tree.Obj object && object.get("name") == null ? namedPort(object) : port);
        }
        return spec.with("ports", new Tree.Arr(named));
    }

    /** The same port with the name that an endpoint there would have, where the name of an endpoint's port stands. */
    private static Tree namedPort(Tree.Obj port) {
        if (!(port.get("port") instanceof Tree.Num number)) {
            return port;
        }
        String transport = port.get("protocol") instanceof Tree.Text protocol ? protocol.value() : "TCP";
        Tree.Builder named = Tree.object().put("appProtocol", port.get("appProtocol"));
        named.put("name", Names.port(Integer.parseInt(number.text()), transport));
        for (Tree.Field field : port.fields()) {
            if (!field.name().equals("appProtocol")) {
                named.put(field.name(), field.value());
            }
        }
        return named.build();
    }

    /** Gives each pod of a StatefulSet a name of its own; it needs no port for that. */
    private static Tree.Obj headless(Deployed deployed) {
        return with(Tree.object().put("clusterIP", "None"), deployed);
    }

    private static Tree.Obj with(Tree.Builder spec, Deployed deployed) {
        return spec.putAll("ports", ports(deployed.deployment()))
                .put("selector", deployed.selector())
                .put("type", TYPE)
                .build();
    }

    /** What gateways have to speak to the endpoint where it is not HTTP/1.1. */
    private static @Nullable String appProtocol(Endpoint endpoint) {
        ProtocolOptions options = endpoint.options();
        boolean http2 =
                options != null && options.http2() != null && options.http2().value();
        return switch (endpoint.type()) {
            case GRPC -> "kubernetes.io/h2c";
            case WEBSOCKET -> "kubernetes.io/ws";
            case HTTP, REST, GRAPHQL -> http2 ? "kubernetes.io/h2c" : null;
            case TCP, UDP, TLS -> null;
        };
    }

    private static List<Tree> ports(ComponentDeployment deployment) {
        Map<String, Tree> ports = new LinkedHashMap<>();
        for (Endpoint endpoint : deployment.endpoints()) {
            String name = Names.port(endpoint.port(), endpoint.transport());
            ports.putIfAbsent(
                    name,
                    Tree.object()
                            .put("appProtocol", appProtocol(endpoint))
                            .put("name", name)
                            .put("port", endpoint.port())
                            .put("protocol", endpoint.transport())
                            .put("targetPort", endpoint.targetPort())
                            .build());
        }
        return List.copyOf(ports.values());
    }
}
