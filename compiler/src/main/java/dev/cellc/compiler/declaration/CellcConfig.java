package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceRoot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code cellc.yaml} says about its tree of declarations. */
public record CellcConfig(
        @Nullable Located<String> organization,
        List<Source> sources,
        @Nullable Located<String> output,
        @Nullable Delivery delivery,
        @Nullable Capabilities profile,
        List<Suppression> suppressions,
        @Nullable Located<String> minVersion) {

    /** One further root of declarations. */
    public record Source(
            Located<String> name,
            @Nullable Located<String> path,
            @Nullable Git git) {

        /** Where it is to be read from. */
        public SourceRoot.Place place() {
            if (git == null) {
                return new SourceRoot.Folder(path == null ? "" : path.value());
            }
            String below = git.path == null ? "" : git.path.value();
            return new SourceRoot.Commit(git.url.value(), git.commit.value(), below);
        }
    }

    /** A folder in another Git repository, at one commit. */
    public record Git(
            Located<String> url,
            Located<String> commit,
            @Nullable Located<String> path) {}

    /** What hands the manifests to the clusters, and its settings. */
    public record Delivery(
            @Nullable Located<DeliveryType> type,
            @Nullable Located<String> repoURL,
            @Nullable Located<String> targetRevision,
            @Nullable Located<String> path,
            @Nullable Located<String> namespace,
            @Nullable Located<String> interval,
            @Nullable Located<Boolean> applicationSet) {}

    /** A tool that hands manifests to clusters. */
    public enum DeliveryType implements Keyword {
        ARGOCD("argocd"),
        FLUX("flux"),
        NONE("none");

        private final String text;

        DeliveryType(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** One accepted finding at one place. */
    public record Suppression(
            Located<String> code,
            @Nullable Located<String> path,
            @Nullable Located<String> object,
            Located<String> reason) {}
}
