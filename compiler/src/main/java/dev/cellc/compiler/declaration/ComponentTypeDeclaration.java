package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of component that the platform adds: its parameters, and the objects it is rendered into. */
public record ComponentTypeDeclaration(Header header, ComponentTypeDeclaration.Spec spec) implements Declaration {

    /** The parameters of the type, and templates for its objects. */
    public record Spec(
            Located<WorkloadType> workloadType,
            @Nullable Schema schema,
            List<Located<Visibility>> defaultVisibility,
            List<ResourceTemplate> resources) {}

    /** The kind of object that runs a component's workload. */
    public enum WorkloadType implements Keyword {
        DEPLOYMENT("deployment"),
        STATEFULSET("statefulset"),
        CRONJOB("cronjob"),
        JOB("job"),
        PROXY("proxy");

        private final String text;

        WorkloadType(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** What components of a type may set. */
    public record Schema(
            @Nullable YamlNode parameters, @Nullable YamlNode environmentConfigs) {}
}
