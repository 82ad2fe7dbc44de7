package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Hosts;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template may speak of. {@code docs/component-types.md} lists it. */
final class TemplateValues {
    private final Cell cell;
    private final ComponentDeployment deployment;
    private final Span place;

    private TemplateValues(Cell cell, ComponentDeployment deployment) {
        this.cell = cell;
        this.deployment = deployment;
        this.place = deployment.release().origin();
    }

    static Mapping of(Cell cell, ComponentDeployment deployment) {
        TemplateValues values = new TemplateValues(cell, deployment);
        Runner runner = deployment.release().runner();
        Fields fields = values.new Fields()
                .put("component", values.component())
                .put("workload", values.workload())
                .put("environment", values.environment())
                .put(
                        "organization",
                        values.new Fields()
                                .put("name", cell.id().organization())
                                .node())
                .put(
                        "project",
                        values.new Fields().put("name", cell.id().project()).node())
                .put("dataPlane", values.dataPlane())
                .put("connections", values.connections());
        if (runner instanceof Runner.OfType type) {
            fields.put("parameters", type.parameters());
        }
        return fields.node();
    }

    /** Collects the fields of a mapping in order. */
    private final class Fields {
        private final List<YamlNode.Entry> entries = new ArrayList<>();

        Fields put(String name, YamlNode value) {
            entries.add(new YamlNode.Entry(new Scalar(name, ScalarType.STRING, place), value));
            return this;
        }

        Fields put(String name, @Nullable String text) {
            return put(
                    name,
                    new Scalar(text == null ? "" : text, text == null ? ScalarType.NULL : ScalarType.STRING, place));
        }

        Fields put(String name, int number) {
            return put(name, new Scalar(Integer.toString(number), ScalarType.INTEGER, place));
        }

        Fields put(String name, boolean flag) {
            return put(name, new Scalar(flag ? "true" : "false", ScalarType.BOOLEAN, place));
        }

        Fields put(String name, Tree.Obj labels) {
            Fields fields = new Fields();
            for (Tree.Field label : labels.fields()) {
                fields.put(label.name(), ((Tree.Text) label.value()).value());
            }
            return put(name, fields.node());
        }

        Mapping node() {
            return new Mapping(entries, place);
        }
    }

    private Mapping component() {
        ComponentId id = deployment.component();
        WorkloadObject object = WorkloadObject.of(deployment);
        String service = Names.service(id);
        Tree.Obj selector = CellObjects.selectorLabels(cell, id);
        return new Fields()
                .put("name", id.component())
                .put("track", id.track())
                .put("namespace", cell.namespace())
                .put("objectName", object == null ? null : object.name())
                .put("serviceName", service)
                .put("host", Hosts.serviceHost(service, cell.namespace()))
                .put("serviceAccount", Names.serviceAccount(id))
                .put("identity", CellObjects.identityLabels(cell, id))
                .put("labels", CellObjects.podLabels(cell, id, selector))
                .put("selector", selector)
                .node();
    }

    private Mapping workload() {
        List<YamlNode> containers = new ArrayList<>();
        for (DeployedContainer container : deployment.containers()) {
            containers.add(new Fields()
                    .put("name", container.spec().name().value())
                    .put("image", container.image())
                    .put("primary", containers.isEmpty())
                    .node());
        }
        List<YamlNode> endpoints = new ArrayList<>();
        deployment.endpoints().forEach(endpoint -> endpoints.add(endpoint(endpoint)));
        List<DeployedContainer> deployed = deployment.containers();
        return new Fields()
                .put("image", deployed.isEmpty() ? null : deployed.get(0).image())
                .put(
                        "container",
                        deployed.isEmpty()
                                ? null
                                : deployed.get(0).spec().name().value())
                .put("containers", new Sequence(containers, place))
                .put("endpoints", new Sequence(endpoints, place))
                .node();
    }

    private Mapping endpoint(Endpoint endpoint) {
        return new Fields()
                .put("name", endpoint.name().value())
                .put("type", endpoint.type().text())
                .put("port", endpoint.port())
                .put("targetPort", endpoint.targetPort())
                .put("protocol", endpoint.transport())
                .put("portName", Names.port(endpoint.port(), endpoint.transport()))
                .put("basePath", endpoint.basePath())
                .node();
    }

    private Mapping environment() {
        Fields fields = new Fields()
                .put("name", cell.id().environment())
                .put("dnsPrefix", cell.environment().dnsPrefix())
                .put("isProduction", cell.environment().production());
        if (deployment.release().runner() instanceof Runner.OfType type) {
            fields.put("config", type.in(cell.environment()));
        }
        return fields.node();
    }

    private Mapping dataPlane() {
        DataPlane plane = cell.environment().dataPlane();
        return new Fields()
                .put("name", plane.name().value())
                .put("publicVirtualHost", plane.publicGateway().virtualHost())
                .put("organizationVirtualHost", plane.organizationGateway().virtualHost())
                .put("registry", plane.registry().prefix())
                .put("pullSecret", plane.registry().pullSecret())
                .put(
                        "secretStore",
                        new Fields()
                                .put("name", plane.secretStore().name())
                                .put("kind", plane.secretStore().kind())
                                .node())
                .node();
    }

    private Sequence connections() {
        return new Sequence(deployment.outgoing().stream().map(this::connection).toList(), place);
    }

    /** Every connection has the same fields, those that say nothing of its target are null. */
    private YamlNode connection(Outgoing flow) {
        Endpoint endpoint = flow instanceof Call call ? call.endpoint() : null;
        Fields fields = new Fields()
                .put("name", flow.connection().name().value())
                .put("project", endpoint == null ? null : endpoint.component().project())
                .put("component", endpoint == null ? null : endpoint.component().component())
                .put("endpoint", endpoint == null ? null : endpoint.name().value())
                .put("basePath", endpoint == null ? null : endpoint.basePath());
        if (flow instanceof Call call) {
            String service = Names.service(call.endpoint().component());
            fields.put("host", Hosts.serviceHost(service, call.providerNamespace()))
                    .put("port", call.endpoint().port());
        } else if (flow instanceof ManagedCall managed) {
            fields.put("host", managed.instance().host().value())
                    .put("port", managed.instance().port());
        } else if (flow instanceof ExternalCall external) {
            fields.put("host", external.target().written().value())
                    .put("port", external.target().port());
        }
        String service =
                flow instanceof ManagedCall managed ? managed.service().name().value() : null;
        return fields.put("service", service).node();
    }
}
