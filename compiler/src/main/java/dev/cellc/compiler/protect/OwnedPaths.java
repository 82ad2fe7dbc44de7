package dev.cellc.compiler.protect;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.promotion.Approval;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Groups;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change of would lift an approval, or pretend one: bindings, records of approvals, keys, and the declarations
 * that ask for approvals. Paths are sorted, so that those of a folder come after the folder and win over it.
 */
final class OwnedPaths {
    /** Whose keys and whose groups count. */
    private static final List<String> KEYS = List.of(".cellc/allowed_signers", ".cellc/allowed_gpg_keys", Groups.PATH);

    private final Program program;
    private final DiagnosticSink sink;

    /** By environment, then by project. */
    private final SortedMap<String, SortedMap<String, NavigableSet<String>>> gates = new TreeMap<>();

    private final NavigableSet<String> everybody = new TreeSet<>();
    private final SortedMap<String, NavigableSet<String>> paths = new TreeMap<>();

    OwnedPaths(Program program, DiagnosticSink sink) {
        this.program = program;
        this.sink = sink;
        for (Organization organization : program.model().organizations()) {
            organization.projects().forEach(this::gates);
        }
    }

    private void gates(Project project) {
        SortedMap<String, List<Target>> targets = new TreeMap<>();
        for (Way way : project.pipeline().ways()) {
            if (way.target().approval() != null) {
                targets.computeIfAbsent(way.target().name().value(), key -> new ArrayList<>())
                        .add(way.target());
            }
        }
        targets.forEach((environment, gated) -> gate(environment, project, gated));
    }

    /** Whoever may approve on one of the ways to an environment. */
    private void gate(String environment, Project project, List<Target> gated) {
        NavigableSet<String> owners = new TreeSet<>();
        gated.forEach(target -> owners.addAll(Owners.of(target, sink)));
        if (owners.isEmpty()) {
            sink.report(OwnerDiagnostics.nobody(gated.get(0)));
        }
        gates.computeIfAbsent(environment, key -> new TreeMap<>())
                .computeIfAbsent(project.name().value(), key -> new TreeSet<>())
                .addAll(owners);
        everybody.addAll(owners);
    }

    List<String> lines(Protector.Place place) {
        if (gates.isEmpty()) {
            return List.of();
        }
        String top = place.root().isEmpty() ? "/" : '/' + place.root() + '/';
        gates.forEach((environment, projects) -> folders(top, environment, projects));
        bindings(top);
        KEYS.forEach(keys -> own(top + keys, everybody));
        own('/' + place.file(), everybody);
        for (Organization organization : program.model().organizations()) {
            organization.projects().forEach(project -> rules(top, project));
        }
        return paths.entrySet().stream()
                .map(entry -> PathPattern.of(entry.getKey()) + ' ' + String.join(" ", entry.getValue()))
                .toList();
    }

    /** What is new there belongs to all together until it is known whose it is. */
    private void folders(String top, String environment, SortedMap<String, NavigableSet<String>> projects) {
        NavigableSet<String> all = new TreeSet<>();
        projects.values().forEach(all::addAll);
        String folder = top + Deployment.folder(environment);
        own(folder, all);
        own(top + Approval.FOLDER + environment + '/', all);
        projects.forEach((project, owners) -> {
            if (!owners.equals(all)) {
                own(folder + project + '/', owners);
            }
        });
    }

    /** Files with a binding that is where others would not look for it belong to the owners of all that is in them. */
    private void bindings(String top) {
        List<Deployment> gated = program.deployments().stream()
                .filter(deployment -> !owners(deployment).isEmpty())
                .toList();
        Set<String> strays = gated.stream()
                .filter(deployment -> !deployment.path().startsWith(Deployment.folder(deployment.environment())))
                .map(Deployment::path)
                .collect(Collectors.toCollection(TreeSet::new));
        gated.stream()
                .filter(deployment -> strays.contains(deployment.path()))
                .forEach(deployment -> declared(top, deployment.path(), owners(deployment)));
    }

    private NavigableSet<String> owners(Deployment deployment) {
        return gates.getOrDefault(deployment.environment(), new TreeMap<>())
                .getOrDefault(deployment.component().project(), new TreeSet<>());
    }

    /** The declarations that make an environment one that asks for approvals: without them there would be no gate. */
    private void rules(String top, Project project) {
        DeploymentPipeline pipeline = project.pipeline();
        for (Environment environment : pipeline.environments()) {
            boolean isGated = pipeline.to(environment.name().value()).stream()
                    .anyMatch(way -> way.target().approval() != null);
            if (isGated) {
                for (Located<String> name : List.of(environment.name(), pipeline.name(), project.name())) {
                    declared(top, path(name.span()), everybody);
                }
            }
        }
    }

    private static String path(Span span) {
        return span.file().path();
    }

    /** What is built in, or declared in another source, is not in this repository. */
    private void declared(String top, String path, NavigableSet<String> owners) {
        if (!path.startsWith("<")) {
            own(top + path, owners);
        }
    }

    private void own(String path, NavigableSet<String> owners) {
        paths.computeIfAbsent(path, key -> new TreeSet<>()).addAll(owners);
    }
}
