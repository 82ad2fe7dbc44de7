package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is declared of a component now, put together as a binding would pin it. */
final class CurrentSnapshot {
    private final Program program;
    private final ComponentId id;
    private final List<OwnedDeclaration> owned = new ArrayList<>();

    CurrentSnapshot(Program program, ComponentId id) {
        this.program = program;
        this.id = id;
        String organization = program.declarations().defaultOrganization();
        for (Declaration declaration : program.declarations().sound()) {
            if (declaration instanceof OwnedDeclaration part
                    && !(part instanceof WorkloadBinding)
                    && id.equals(Ownership.of(part, organization))) {
                owned.add(part);
            }
        }
    }

    @Nullable Snapshot snapshot() {
        ComponentDeclaration component = program.declaration(id);
        if (component == null) {
            return null;
        }
        Located<String> type = component.spec().typeName();
        return type == null ? realised() : typed(component, type.value());
    }

    /** By a Service, a WebApplication or a ScheduledTask. */
    private @Nullable Snapshot realised() {
        for (OwnedDeclaration declaration : owned) {
            Kind kind = binding(declaration.header().kind().value());
            Mapping spec = kind == null ? null : Snapshot.mapping(program.root(declaration), "spec");
            String name =
                    spec != null && spec.get("workloadName") instanceof YamlNode.Scalar scalar ? scalar.text() : null;
            WorkloadDeclaration workload = name == null ? null : workload(name);
            if (kind != null && spec != null && workload != null) {
                Mapping apis = spec.get("apis") instanceof Mapping mapping ? mapping : null;
                return new Snapshot(id, kind, Snapshot.className(spec), spec(workload), apis, null);
            }
        }
        return null;
    }

    private static @Nullable Kind binding(String realiser) {
        return switch (realiser) {
            case "Service" -> Kind.SERVICE_BINDING;
            case "WebApplication" -> Kind.WEB_APPLICATION_BINDING;
            case "ScheduledTask" -> Kind.SCHEDULED_TASK_BINDING;
            default -> null;
        };
    }

    /** By a ComponentType: the only Workload, else the one that is named like the component; a proxy has none. */
    private @Nullable Snapshot typed(ComponentDeclaration component, String typeName) {
        ComponentTypeDeclaration type = type(typeName);
        if (type == null) {
            return null;
        }
        Kind kind = switch (type.spec().workloadType().value()) {
            case DEPLOYMENT, STATEFULSET, PROXY -> Kind.SERVICE_BINDING;
            case CRONJOB, JOB -> Kind.SCHEDULED_TASK_BINDING;
        };
        WorkloadDeclaration workload =
                workloads().count() == 1 ? workloads().findFirst().orElseThrow() : workload(id.component());
        boolean isProxy = type.spec().workloadType().value() == ComponentTypeDeclaration.WorkloadType.PROXY;
        if (workload == null && !isProxy) {
            return null;
        }
        Mapping root = program.root(component);
        Mapping spec = workload == null ? new Mapping(List.of(), root.span()) : spec(workload);
        Mapping parameters = component.spec().parameters() instanceof Mapping given ? given : null;
        return new Snapshot(id, kind, Snapshot.DEFAULT_CLASS, spec, null, parameters);
    }

    private @Nullable ComponentTypeDeclaration type(String name) {
        return Stream.of(program.declarations(), program.builtIn())
                .flatMap(declarations -> declarations.sound().stream())
                .filter(ComponentTypeDeclaration.class::isInstance)
                .filter(type -> type.header().name().value().equals(name))
                .map(ComponentTypeDeclaration.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Stream<WorkloadDeclaration> workloads() {
        return owned.stream().filter(WorkloadDeclaration.class::isInstance).map(WorkloadDeclaration.class::cast);
    }

    private @Nullable WorkloadDeclaration workload(String name) {
        return workloads()
                .filter(workload -> workload.header().name().value().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Mapping spec(WorkloadDeclaration workload) {
        return Snapshot.without(Snapshot.mapping(program.root(workload), "spec"), "owner");
    }
}
