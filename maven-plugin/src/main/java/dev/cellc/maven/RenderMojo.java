package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.io.OutputArchive;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.io.WriteResult;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.source.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/** Writes the manifests of all environments; nothing when there is an error. */
@Mojo(name = "render", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class RenderMojo extends CompilingMojo {
    private static final String TYPE = "tar.gz";

    /**
     * The folder to write to; absent: the one that cellc.yaml names, below the root. Example: {@code
     * -Dcellc.output=target/manifests}.
     */
    @Parameter(property = "cellc.output")
    @Nullable File output;

    /**
     * The environments to render, with commas between them; none: all. Some need {@code cellc.output}, as the folder
     * holds no others then. Example: {@code -Dcellc.environments=production}.
     */
    @Parameter(property = "cellc.environments")
    List<String> environments = List.of();

    /** Gives up edits of rendered files. Example: {@code -Dcellc.force}. */
    @Parameter(property = "cellc.force", defaultValue = "false")
    boolean force;

    /**
     * Attaches the manifests of each environment as an artifact of the project that is built, to be installed and
     * deployed with it: type {@code tar.gz}, classifier {@code cellc-ENVIRONMENT}. Example: {@code -Dcellc.attach}.
     */
    @Parameter(property = "cellc.attach", defaultValue = "false")
    boolean attach;

    /** Skips this goal. Example: {@code -Dcellc.render.skip}. */
    @Parameter(property = "cellc.render.skip", defaultValue = "false")
    boolean skipRender;

    private final @Nullable MavenProjectHelper projectHelper;

    /** {@code projectHelper} is needed only where something is attached. */
    @Inject
    public RenderMojo(@Nullable MavenProjectHelper projectHelper) {
        this.projectHelper = projectHelper;
    }

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
        return "output " + output + (attach ? " attached" : "") + (force ? " forced at " + System.nanoTime() : "");
    }

    @Override
    void run(Path folder) throws MojoExecutionException, MojoFailureException {
        if (!environments.isEmpty() && output == null) {
            throw new MojoExecutionException("`cellc.environments` needs `cellc.output`: the folder of cellc.yaml holds"
                    + " all environments, and rendering some would remove the others");
        }
        if (attach && (project == null || project.getFile() == null)) {
            throw new MojoExecutionException("`cellc.attach` needs a project to attach to: there is no pom.xml here");
        }
        super.run(folder);
    }

    @Override
    Products finish(Path folder, Compilation compilation) throws MojoExecutionException, MojoFailureException {
        if (!compilation.environments().containsAll(environments)) {
            throw new MojoExecutionException("`cellc.environments` must be among " + compilation.environments());
        }
        Path target = output == null ? folder.resolve(compilation.outputFolder()) : output.toPath();
        ManifestTree manifests = compilation.manifests();
        WriteResult result = force ? OutputFolder.overwrite(target, manifests) : OutputFolder.write(target, manifests);
        Findings.log(result.problems(), getLog());
        getLog().info("files in " + target + ": " + result.written() + " written, " + result.removed() + " removed, "
                + result.unchanged() + " unchanged");
        return new Products(target, attach ? archives(compilation) : List.of());
    }

    private List<Products.Archive> archives(Compilation compilation) throws MojoExecutionException {
        MavenProject owner = Objects.requireNonNull(project);
        Path folder = Path.of(owner.getBuild().getDirectory());
        List<Products.Archive> archives = new ArrayList<>();
        for (String environment : environments.isEmpty() ? compilation.environments() : environments) {
            String classifier = "cellc-" + environment;
            Path file = folder.resolve(owner.getBuild().getFinalName() + '-' + classifier + '.' + TYPE);
            try {
                Files.createDirectories(folder);
                OutputArchive.write(file, OutputArchive.compressed(compilation.manifests(environment)));
            } catch (IOException e) {
                throw new MojoExecutionException("`" + folder + "` cannot be made: " + e.getMessage(), e);
            } catch (InputException e) {
                throw new MojoExecutionException(e.getMessage() + "; " + e.help(), e);
            }
            archives.add(new Products.Archive(classifier, file));
        }
        return archives;
    }

    @Override
    void publish(Products products) {
        for (Products.Archive archive : products.archives()) {
            Objects.requireNonNull(projectHelper)
                    .attachArtifact(
                            Objects.requireNonNull(project),
                            TYPE,
                            archive.classifier(),
                            archive.file().toFile());
            getLog().info("attached: " + archive.file().getFileName());
        }
    }
}
