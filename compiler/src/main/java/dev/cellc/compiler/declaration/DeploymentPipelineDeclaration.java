package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order in which environments receive a workload: a graph without cycles. */
public record DeploymentPipelineDeclaration(Header header, DeploymentPipelineDeclaration.Spec spec)
        implements Declaration {

    /** The ways from environment to environment. */
    public record Spec(List<PromotionPath> promotionPaths) {}

    /** One environment and those that may follow it. */
    public record PromotionPath(Located<String> sourceEnvironmentRef, List<Target> targetEnvironmentRefs) {}

    /** One environment to promote to, and what has to be met first. */
    public record Target(
            Located<String> name,
            @Nullable Located<Boolean> requiresApproval,
            @Nullable Located<Boolean> isManualApprovalRequired,
            @Nullable Approvers approvers,
            List<Located<String>> checks,
            @Nullable Located<String> soak,
            @Nullable Located<FanIn> fanIn) {

        /** What asks for approval: one of the two fields that say so, else the list of approvers; null if nothing does. */
        public @Nullable Span approval() {
            for (Located<Boolean> said : Stream.of(requiresApproval, isManualApprovalRequired)
                    .flatMap(Stream::ofNullable)
                    .toList()) {
                if (said.value()) {
                    return said.span();
                }
            }
            boolean isDenied = requiresApproval != null || isManualApprovalRequired != null;
            return isDenied || approvers == null ? null : approvers.place(name.span());
        }
    }

    /** Who may approve a promotion, and how many of them it takes. */
    public record Approvers(
            List<Located<String>> people,
            List<Located<String>> groups,
            @Nullable Located<Integer> minimum,
            @Nullable Located<Boolean> allowAuthor) {

        /** The different people who may approve, where they are all listed here: not as groups, and somebody is. */
        public Optional<List<String>> all() {
            boolean isOpen = people.isEmpty() || !groups.isEmpty();
            return isOpen
                    ? Optional.empty()
                    : Optional.of(people.stream().map(Located::value).distinct().toList());
        }

        /** Where they are listed. */
        Span place(Span otherwise) {
            return Stream.concat(people.stream(), groups.stream())
                    .map(Located::span)
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    /** How several sources of one target count. */
    public enum FanIn implements Keyword {
        ANY("any"),
        ALL("all");

        private final String text;

        FanIn(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
