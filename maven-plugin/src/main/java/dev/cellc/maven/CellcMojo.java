package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.io.ProjectReader;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: parameters, running once in a build, compiling. */
abstract class CellcMojo extends AbstractMojo {
    /** The folder that holds the declarations. */
    @Parameter(property = "cellc.root", defaultValue = "${project.basedir}")
    @Nullable File root;

    /** Skips all goals of cellc. */
    @Parameter(property = "cellc.skip", defaultValue = "false")
    boolean skip;

    /** Fetches nothing: sources in other repositories have to be in the cache. Default: as Maven itself. */
    @Parameter(property = "cellc.offline", defaultValue = "${settings.offline}")
    boolean offline;

    /** For tests to replace. */
    BiFunction<SourceTree, CompileOptions, Compilation> compiler = Compiler::compile;

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

    /** Compiles the declarations, whether that finds errors or not. */
    final Compilation compile(Path folder, List<String> environments) throws MojoExecutionException {
        try {
            ProjectReader any = ProjectReader.of(System.getenv());
            ProjectReader reader = offline ? any.offline() : any;
            return compiler.apply(reader.directory(folder), CompileOptions.of(environments));
        } catch (InputException e) {
            throw new MojoExecutionException(e.getMessage() + "; " + e.help(), e);
        }
    }

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
