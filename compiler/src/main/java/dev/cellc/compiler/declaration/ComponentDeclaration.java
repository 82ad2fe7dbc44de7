package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
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
            @Nullable Located<String> deploymentPipelineRef) {}

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
    }

    /** How an image of a component is built from source. */
    public record Build(Repository repository, BuildTemplateRef templateRef) {}

    /** Where the source code is. */
    public record Repository(Located<String> url, Revision revision, Located<String> appPath) {}

    /** Which state of the repository is built. */
    public record Revision(Located<String> branch) {}
}
