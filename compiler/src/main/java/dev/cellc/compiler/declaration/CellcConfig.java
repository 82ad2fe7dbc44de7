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
        @Nullable Branches branches,
        @Nullable Capabilities profile,
        List<Suppression> suppressions,
        @Nullable Located<String> minVersion) {

    /** The same settings, delivered in another way. */
    public CellcConfig deliveredBy(Delivery other) {
        return new CellcConfig(organization, sources, output, other, branches, profile, suppressions, minVersion);
    }

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
            @Nullable Located<String> planeRevision,
            @Nullable Located<String> path,
            @Nullable Located<String> namespace,
            @Nullable Located<String> secretRef,
            @Nullable Located<String> interval,
            @Nullable Located<String> timeout,
            @Nullable Located<HealthChecks> healthChecks,
            @Nullable Located<Boolean> applicationSet,
            List<DeliveryCluster> clusters,
            List<Located<String>> manual) {

        /** The same settings for another tool. */
        public Delivery by(Located<DeliveryType> other) {
            return new Delivery(
                    other,
                    repoURL,
                    targetRevision,
                    planeRevision,
                    path,
                    namespace,
                    secretRef,
                    interval,
                    timeout,
                    healthChecks,
                    applicationSet,
                    clusters,
                    manual);
        }
    }

    /** A cluster and its name in Argo CD. */
    public record DeliveryCluster(Located<String> name, Located<String> destination) {}

    /** What of a cell has to be ready before the cell is. */
    public enum HealthChecks implements Keyword {
        ALL("all"),
        WORKLOADS("workloads");

        private final String text;

        HealthChecks(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A tool that hands manifests to clusters. */
    public enum DeliveryType implements Keyword {
        ARGOCD("argocd"),
        FLUX("flux"),
        RELEASE("release"),
        NONE("none");

        private final String text;

        DeliveryType(String text) {
            this.text = text;
        }

        /** What the settings of a tree ask for. */
        public static DeliveryType of(@Nullable CellcConfig config) {
            Delivery delivery = config == null ? null : config.delivery();
            return delivery == null || delivery.type() == null
                    ? NONE
                    : delivery.type().value();
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** What the branches that manifests are published on keep and name. */
    public record Branches(
            List<Located<String>> keep, @Nullable Located<String> repoURL) {}

    /** One accepted finding at one place. */
    public record Suppression(
            Located<String> code,
            @Nullable Located<String> path,
            @Nullable Located<String> object,
            Located<String> reason) {}
}
