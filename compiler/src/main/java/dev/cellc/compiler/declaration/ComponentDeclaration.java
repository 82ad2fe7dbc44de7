package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deployable piece of software of a project. */
public record ComponentDeclaration(Header header, ComponentDeclaration.Spec spec) implements Declaration {

    /** What a component is, and how it is built. */
    public record Spec(
            @Nullable ProjectOwner owner,
            @Nullable Located<Type> type,
            @Nullable Build build,
            @Nullable Located<String> componentType,
            @Nullable YamlNode parameters,
            Entries<YamlNode> environmentConfigs,
            @Nullable Located<String> deploymentPipelineRef) {

        /** The ComponentType that the component is made from, or null where a kind of its own realises it. */
        public @Nullable Located<String> typeName() {
            if (componentType != null || type == null) {
                return componentType;
            }
            String builtIn = type.value().builtIn();
            return builtIn == null ? null : new Located<>(builtIn, type.span());
        }

        /** The type or ComponentType as its author wrote it; the schema demands one of the two. */
        public Located<String> typeAsWritten() {
            return componentType != null
                    ? componentType
                    : Objects.requireNonNull(type).map(Type::text);
        }
    }

    /** A built-in type of component. */
    public enum Type implements Keyword {
        SERVICE("Service"),
        MANUAL_TASK("ManualTask"),
        SCHEDULED_TASK("ScheduledTask"),
        WEB_APPLICATION("WebApplication"),
        WEBHOOK("Webhook"),
        API_PROXY("APIProxy"),
        TEST_RUNNER("TestRunner"),
        EVENT_HANDLER("EventHandler");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /** The built-in ComponentType of this name, or null where a kind of its own realises the type. */
        @Nullable String builtIn() {
            return switch (this) {
                case SERVICE, SCHEDULED_TASK, WEB_APPLICATION, API_PROXY -> null;
                case MANUAL_TASK -> "manual-task";
                case WEBHOOK -> "webhook";
                case TEST_RUNNER -> "test-runner";
                case EVENT_HANDLER -> "event-handler";
            };
        }
    }

    /** How an image of a component is built from source. */
    public record Build(Repository repository, BuildTemplateRef templateRef) {}

    /** Where the source code is. */
    public record Repository(Located<String> url, Revision revision, Located<String> appPath) {}

    /** Which state of the repository is built. */
    public record Revision(Located<String> branch) {}
}
