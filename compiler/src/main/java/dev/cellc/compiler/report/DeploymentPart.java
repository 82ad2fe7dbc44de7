package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Mount;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What runs of one component in a cell: its containers with their configuration, its endpoints and its connections. */
final class DeploymentPart {
    private final Estate estate;
    private final Cell cell;
    private final ComponentDeployment deployment;
    private final String name;

    DeploymentPart(Estate estate, Cell cell, ComponentDeployment deployment) {
        this.estate = estate;
        this.cell = cell;
        this.deployment = deployment;
        this.name = Words.name(deployment.component());
    }

    Html html() {
        String anchor = Words.anchor(deployment.component());
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h3").with("id", anchor).text(name));
        parts.add(about());
        if (!deployment.endpoints().isEmpty()) {
            parts.add(endpoints());
        }
        if (!deployment.outgoing().isEmpty()) {
            parts.add(connections());
        }
        deployment.containers().forEach(container -> parts.add(container(container)));
        return Tag.of("article").with("aria-labelledby", anchor).around(parts).then(new Html("\n"));
    }

    private Html about() {
        String replicas = Replicas.of(estate.objects(cell.id(), Names.folder(deployment.component())));
        List<Words.Fact> facts = new ArrayList<>();
        facts.add(Words.Fact.of(
                "runs as", deployment.release().runner().workloadType().text()));
        if (!replicas.isEmpty()) {
            facts.add(Words.Fact.of("how many", replicas));
        }
        if (deployment.release().state() != ReleaseState.ACTIVE) {
            facts.add(Words.Fact.of("state", deployment.release().state().text()));
        }
        facts.add(new Words.Fact(
                "declared at", Words.code(estate.line(deployment.release().origin()))));
        return Words.facts(facts);
    }

    private Html endpoints() {
        Table table = Table.of("Endpoints of " + name, "Endpoint", "Type", "Port", "Base path", "Visible to");
        for (Endpoint endpoint : deployment.endpoints()) {
            String port = endpoint.port() == endpoint.targetPort()
                    ? Integer.toString(endpoint.port())
                    : endpoint.port() + " → " + endpoint.targetPort();
            List<Html> visibility = reach(endpoint).stream()
                    .map(level -> Words.badge(level, level))
                    .toList();
            table.row(List.of(
                    Words.code(endpoint.name().value()),
                    Html.text(endpoint.type().text()),
                    Html.text(port),
                    endpoint.basePath().isEmpty() ? Html.NONE : Words.code(endpoint.basePath()),
                    Html.joined(" ", visibility)));
        }
        return table.html();
    }

    /** What its author wrote, and what APIs make of it; within its project, everything is visible. */
    private List<String> reach(Endpoint endpoint) {
        SortedSet<String> levels = new TreeSet<>(List.of(Visibility.PROJECT.text()));
        endpoint.visibility().forEach(level -> levels.add(level.value().text()));
        for (Exposure exposure : deployment.exposures()) {
            if (endpoint.equals(exposure.endpoint())) {
                levels.add(exposure.level().text());
            }
        }
        return List.copyOf(levels);
    }

    private Html connections() {
        Table table = Table.of("Connections of " + name, "Connection", "To", "Direction", "Declared at");
        for (Outgoing outgoing : deployment.outgoing()) {
            table.row(List.of(
                    Words.code(outgoing.connection().name().value()),
                    target(outgoing),
                    Words.direction(outgoing.direction()),
                    Words.code(estate.line(outgoing.connection().name().span()))));
        }
        return table.html();
    }

    private static Html target(Outgoing outgoing) {
        if (outgoing instanceof Call call) {
            Endpoint endpoint = call.endpoint();
            String component = endpoint.component().project() + '/' + Words.name(endpoint.component());
            return Html.text("endpoint ")
                    .then(Words.code(endpoint.name().value()))
                    .then(Html.text(" of "))
                    .then(Words.code(component));
        }
        if (outgoing instanceof ManagedCall managed) {
            return Html.text(managed.service().type() + ' ')
                    .then(Words.code(managed.service().name().value()));
        }
        if (outgoing instanceof GatewayCall call) {
            return Words.code(call.host().name() + ':' + call.target().port())
                    .then(Html.text(" by gateway "))
                    .then(Words.code(
                            call.gateway().namespace() + '/' + call.gateway().name()));
        }
        ExternalCall external = (ExternalCall) outgoing;
        return Words.code(
                external.target().written().value() + ':' + external.target().port());
    }

    private Html container(DeployedContainer container) {
        Table table = Table.of(
                "Configuration of container " + container.spec().name().value(), "Variable or file", "Value or source");
        for (EnvironmentVariable variable : container.env()) {
            table.row(List.of(Words.code(variable.name()), value(variable.value())));
        }
        for (String secret : container.secrets()) {
            table.row(List.of(Html.text("every key of it"), Html.text("secret ").then(Words.code(secret))));
        }
        for (Mount mount : container.mounts()) {
            table.row(List.of(Words.code(mount.path()), Html.text("volume ").then(Words.code(mount.volume()))));
        }
        Html image = Tag.of("p")
                .around(
                        Html.text("Container "),
                        Words.code(container.spec().name().value()),
                        Html.text(" of "),
                        Words.code(estate.screened(container.image())));
        return image.then(table.isEmpty() ? Html.NONE : table.html());
    }

    /** A secret is told by where it comes from, and only so. */
    private Html value(EnvironmentVariable.Value value) {
        if (value instanceof EnvironmentVariable.Text text) {
            return Words.code(estate.screened(text.text()));
        }
        if (value instanceof EnvironmentVariable.ConfigMapKey key) {
            return Html.text("key ")
                    .then(Words.code(key.key()))
                    .then(Html.text(" of ConfigMap "))
                    .then(Words.code(key.configMap()));
        }
        EnvironmentVariable.SecretKey key = (EnvironmentVariable.SecretKey) value;
        return Html.text("key ")
                .then(Words.code(key.key()))
                .then(Html.text(" of Secret "))
                .then(Words.code(key.secret()));
    }
}
