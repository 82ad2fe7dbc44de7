package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ScheduledTaskClassDeclaration;
import dev.cellc.compiler.declaration.ServiceClassDeclaration;
import dev.cellc.compiler.declaration.WebApplicationClassDeclaration;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves class names; a name that is not written means the class `default`. */
final class ClassResolver {
    private final References references;

    ClassResolver(References references) {
        this.references = references;
    }

    @Nullable WorkloadClass serviceClass(@Nullable Located<String> name, ComponentId id, Located<String> user) {
        ServiceClassDeclaration found = references.resolve(
                orDefault(name, user), Kind.SERVICE_CLASS, id.organization(), ServiceClassDeclaration.class);
        return found == null
                ? null
                : new WorkloadClass(
                        mapping(found.spec().deploymentTemplate()),
                        mapping(found.spec().serviceTemplate()),
                        mapping(found.spec().autoscalingTemplate()),
                        mapping(found.spec().disruptionBudgetTemplate()),
                        found.spec().resources(),
                        List.of(),
                        found.header().name().span());
    }

    @Nullable WorkloadClass webApplicationClass(@Nullable Located<String> name, ComponentId id, Located<String> user) {
        WebApplicationClassDeclaration found = references.resolve(
                orDefault(name, user),
                Kind.WEB_APPLICATION_CLASS,
                id.organization(),
                WebApplicationClassDeclaration.class);
        return found == null
                ? null
                : new WorkloadClass(
                        mapping(found.spec().deploymentTemplate()),
                        mapping(found.spec().serviceTemplate()),
                        mapping(found.spec().autoscalingTemplate()),
                        mapping(found.spec().disruptionBudgetTemplate()),
                        found.spec().resources(),
                        List.of(),
                        found.header().name().span());
    }

    @Nullable WorkloadClass scheduledTaskClass(@Nullable Located<String> name, ComponentId id, Located<String> user) {
        ScheduledTaskClassDeclaration found = references.resolve(
                orDefault(name, user),
                Kind.SCHEDULED_TASK_CLASS,
                id.organization(),
                ScheduledTaskClassDeclaration.class);
        return found == null
                ? null
                : new WorkloadClass(
                        mapping(found.spec().cronJobTemplate()),
                        null,
                        null,
                        null,
                        found.spec().resources(),
                        List.of(),
                        found.header().name().span());
    }

    static Located<String> orDefault(@Nullable Located<String> name, Located<String> user) {
        return name == null ? new Located<>("default", user.span()) : name;
    }

    private static YamlNode.@Nullable Mapping mapping(@Nullable YamlNode template) {
        return template instanceof YamlNode.Mapping mapping ? mapping.withoutNulls() : null;
    }
}
