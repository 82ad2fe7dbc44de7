package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** A line of development of a component. */
public record DeploymentTrackDeclaration(Header header, DeploymentTrackDeclaration.Spec spec)
        implements OwnedDeclaration {

    /** What a track follows, and whether it is deployed by itself. */
    public record Spec(
            @Nullable ComponentOwner owner,
            @Nullable Located<Boolean> autoDeploy,
            @Nullable BuildTemplateSpec buildTemplateSpec,
            @Nullable Located<String> apiVersion,
            @Nullable Located<String> branch) {}

    /** How images of a track are built. */
    public record BuildTemplateSpec(
            @Nullable Located<String> branch,
            Located<String> path,
            @Nullable BuildConfiguration buildConfiguration) {}

    /** The way of building an image: either of the two. */
    public record BuildConfiguration(
            @Nullable Docker docker, @Nullable Buildpack buildpack) {}

    /** Arguments of a Dockerfile build. */
    public record Docker(
            @Nullable Located<String> context, @Nullable Located<String> dockerfilePath) {}

    /** Arguments of a buildpack build. */
    public record Buildpack(
            @Nullable Located<String> name, @Nullable Located<String> version) {}

    @Override
    public @Nullable Owner owner() {
        ComponentOwner owner = spec.owner();
        return owner == null ? null : new Owner(owner.projectName(), owner.componentName(), null);
    }
}
