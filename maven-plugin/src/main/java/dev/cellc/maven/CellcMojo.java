package dev.cellc.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: the folder, and running once in a build. */
abstract class CellcMojo extends AbstractMojo {
    /** The folder that holds the declarations. Example: {@code -Dcellc.root=deploy}. */
    @Parameter(property = "cellc.root", defaultValue = "${project.basedir}")
    @Nullable File root;

    /** Skips all goals of cellc. Example: {@code -Dcellc.skip}. */
    @Parameter(property = "cellc.skip", defaultValue = "false")
    boolean skip;

    /**
     * Fetches nothing: sources in other repositories have to be in the cache; by default as Maven itself. Example: {@code
     * -Dcellc.offline}.
     */
    @Parameter(property = "cellc.offline", defaultValue = "${settings.offline}")
    boolean offline;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || isSkipped()) {
            getLog().info("skipped");
        } else if (project != null && !project.isExecutionRoot()) {
            getLog().debug("skipped: a tree of declarations is compiled once, at the root of the build");
        } else {
            run(folder());
        }
    }

    /** Whether this goal in particular is to be skipped. */
    abstract boolean isSkipped();

    abstract void run(Path folder) throws MojoExecutionException, MojoFailureException;

    /** Without a project, the folder that Maven was started in. */
    private Path folder() throws MojoExecutionException {
        if (root != null) {
            return root.toPath();
        }
        if (session == null || session.getExecutionRootDirectory() == null) {
            throw new MojoExecutionException("there is no folder to compile: set `cellc.root`");
        }
        return Path.of(session.getExecutionRootDirectory());
    }
}
