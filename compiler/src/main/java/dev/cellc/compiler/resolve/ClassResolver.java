package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ScheduledTaskClassDeclaration;
import dev.cellc.compiler.declaration.ServiceClassDeclaration;
import dev.cellc.compiler.declaration.WebApplicationClassDeclaration;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
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
                : type(found, found.spec().deploymentTemplate(), found.spec().serviceTemplate());
    }

    @Nullable WorkloadClass webApplicationClass(@Nullable Located<String> name, ComponentId id, Located<String> user) {
        WebApplicationClassDeclaration found = references.resolve(
                orDefault(name, user),
                Kind.WEB_APPLICATION_CLASS,
                id.organization(),
                WebApplicationClassDeclaration.class);
        return found == null
                ? null
                : type(found, found.spec().deploymentTemplate(), found.spec().serviceTemplate());
    }

    @Nullable WorkloadClass scheduledTaskClass(@Nullable Located<String> name, ComponentId id, Located<String> user) {
        ScheduledTaskClassDeclaration found = references.resolve(
                orDefault(name, user),
                Kind.SCHEDULED_TASK_CLASS,
                id.organization(),
                ScheduledTaskClassDeclaration.class);
        return found == null ? null : type(found, found.spec().cronJobTemplate(), null);
    }

    static Located<String> orDefault(@Nullable Located<String> name, Located<String> user) {
        return name == null ? new Located<>("default", user.span()) : name;
    }

    private static WorkloadClass type(
            Declaration declaration, @Nullable YamlNode workloadTemplate, @Nullable YamlNode serviceTemplate) {
        Located<String> name = declaration.header().name();
        return new WorkloadClass(
                workloadTemplate instanceof YamlNode.Mapping mapping ? mapping : null,
                serviceTemplate instanceof YamlNode.Mapping mapping ? mapping : null,
                name.span());
    }
}
