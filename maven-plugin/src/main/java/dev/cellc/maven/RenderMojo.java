package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.io.WriteResult;
import dev.cellc.compiler.manifest.ManifestTree;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the manifests of all environments; nothing when there is an error. */
@Mojo(name = "render", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class RenderMojo extends CompilingMojo {
    /** The folder to write to; absent: the one that cellc.yaml names, below the root. */
    @Parameter(property = "cellc.output")
    @Nullable File output;

    /** The environments to render; none: all. Some need {@code cellc.output}, as the folder holds no others then. */
    @Parameter(property = "cellc.environments")
    List<String> environments = List.of();

    /** Gives up edits of rendered files. */
    @Parameter(property = "cellc.force", defaultValue = "false")
    boolean force;

    /** Skips this goal. */
    @Parameter(property = "cellc.render.skip", defaultValue = "false")
    boolean skipRender;

    @Override
    boolean isSkipped() {
        return skipRender;
    }

    @Override
    List<String> wanted() {
        return environments;
    }

    /** Whoever forces wants to see it done. */
    @Override
    String options() {
        return "output " + output + (force ? " forced at " + System.nanoTime() : "");
    }

    @Override
    void run(Path folder) throws MojoExecutionException, MojoFailureException {
        if (!environments.isEmpty() && output == null) {
            throw new MojoExecutionException("`cellc.environments` needs `cellc.output`: the folder of cellc.yaml holds"
                    + " all environments, and rendering some would remove the others");
        }
        super.run(folder);
    }

    @Override
    Optional<Path> finish(Path folder, Compilation compilation) throws MojoExecutionException, MojoFailureException {
        if (!compilation.environments().containsAll(environments)) {
            throw new MojoExecutionException("`cellc.environments` must be among " + compilation.environments());
        }
        Path target = output == null ? folder.resolve(compilation.outputFolder()) : output.toPath();
        ManifestTree manifests = compilation.manifests();
        WriteResult result = force ? OutputFolder.overwrite(target, manifests) : OutputFolder.write(target, manifests);
        Findings.log(result.problems(), getLog());
        getLog().info("files in " + target + ": " + result.written() + " written, " + result.removed() + " removed, "
                + result.unchanged() + " unchanged");
        return Optional.of(target);
    }
}
