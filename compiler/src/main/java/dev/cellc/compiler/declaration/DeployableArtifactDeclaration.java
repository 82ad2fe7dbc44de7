package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image with its configuration. */
public record DeployableArtifactDeclaration(Header header, DeployableArtifactDeclaration.Spec spec)
        implements OwnedDeclaration {

    /** Which image is meant, and how it runs. */
    public record Spec(
            @Nullable Owner owner,
            TargetArtifact targetArtifact,
            @Nullable Configuration configuration) {}

    /** The image: of a build, or an existing one. */
    public record TargetArtifact(
            @Nullable FromBuildRef fromBuildRef, @Nullable FromImageRef fromImageRef) {}

    /** The image that a build made. */
    public record FromBuildRef(
            @Nullable Located<String> name, @Nullable Located<String> gitRevision) {}

    /** An image named by tag or digest. */
    public record FromImageRef(
            @Nullable Located<String> tag,
            @Nullable Located<Boolean> skipVersionValidation,
            @Nullable Located<String> image,
            @Nullable Located<String> digest) {}

    /** What a deployment of an artifact needs. */
    public record Configuration(
            List<EndpointTemplate> endpointTemplates,
            @Nullable YamlNode dependencies,
            @Nullable Application application) {}

    /** An endpoint in the form of v0.3.2, kept as it is written. */
    public record EndpointTemplate(YamlNode metadata, YamlNode spec) {}

    /** How the container of an artifact runs. */
    public record Application(
            List<Located<String>> args,
            List<EnvVar> env,
            List<EnvFrom> envFrom,
            List<FileMount> fileMounts,
            List<FileMountFrom> fileMountsFrom,
            @Nullable ResourceLimits resourceLimits,
            @Nullable Probes probes,
            @Nullable Located<ApplicationScaling> scaling,
            @Nullable Located<Task> task) {}

    /** Limits of CPU and memory. */
    public record ResourceLimits(
            @Nullable Located<String> cpu, @Nullable Located<String> memory) {}

    /** Health checks of a container. */
    public record Probes(
            @Nullable YamlNode readinessProbe, @Nullable YamlNode livenessProbe) {}

    /** The number of replicas: following the load, or following a queue down to none. */
    public record ApplicationScaling(
            @Nullable Located<HorizontalScaling> hpa,
            @Nullable Located<ScaleToZero> s2z) {}

    /** Whether and when a scheduled task runs. */
    public record Task(
            @Nullable Located<Boolean> disabled, @Nullable TaskSchedule schedule) {}

    /** Cron fields and their time zone. */
    public record TaskSchedule(
            Located<String> cron, @Nullable Located<String> timezone) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
