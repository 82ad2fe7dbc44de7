package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.io.Fingerprint;
import dev.cellc.compiler.io.ProjectReader;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/** A goal that compiles the declarations, unless nothing has changed since it last did so. */
abstract class CompilingMojo extends CellcMojo {
    /** For tests to replace. */
    BiFunction<SourceTree, CompileOptions, Compilation> compiler = Compiler::compile;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable MojoExecution mojoExecution;

    @Inject
    @Nullable BuildContext buildContext;

    /** The environments to compile; none: all. */
    List<String> wanted() {
        return List.of();
    }

    /** Whether the goal needs manifests, or only what is wrong. */
    boolean emits() {
        return true;
    }

    /** All that the result depends on besides declarations and version. */
    String options() {
        return "";
    }

    /** Does with a compilation without errors what the goal is for; returns what that leaves behind. */
    abstract Products finish(Path folder, Compilation compilation) throws MojoExecutionException, MojoFailureException;

    /** Tells the build of what this run, or the last one that would have done the same, left behind. */
    void publish(Products products) {}

    @Override
    void run(Path folder) throws MojoExecutionException, MojoFailureException {
        SourceTree tree = read(folder);
        CompileOptions all = CompileOptions.of(wanted());
        CompileOptions options = emits() ? all : all.checking();
        BuildRecord record =
                BuildRecord.at(recordFile(), Fingerprint.of(tree) + ' ' + folder + ' ' + options + ' ' + options());
        Optional<BuildRecord.Past> past = record.upToDate();
        if (past.isPresent()) {
            Findings.repeat(past.get().warnings(), getLog());
            publish(past.get().products());
            getLog().info("up to date: nothing has changed since the last build");
            return;
        }
        record.forget();
        Compilation compilation = compiler.apply(tree, options);
        Markers.set(buildContext, folder, tree, compilation.diagnostics());
        Findings.log(compilation.diagnostics(), getLog());
        Products products = finish(folder, compilation);
        record.save(products, Findings.warnings(compilation.diagnostics()));
        publish(products);
    }

    private SourceTree read(Path folder) throws MojoExecutionException {
        try {
            ProjectReader any = ProjectReader.of(System.getenv());
            ProjectReader reader = offline ? any.offline() : any;
            return reader.directory(folder);
        } catch (InputException e) {
            throw new MojoExecutionException(e.getMessage() + "; " + e.help(), e);
        }
    }

    /** Below the folder that {@code clean} removes; null without a project, where nothing is kept. */
    private @Nullable Path recordFile() {
        if (project == null || project.getBuild() == null || project.getBuild().getDirectory() == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        if (mojoExecution != null) {
            names.add(mojoExecution.getGoal());
            names.add(mojoExecution.getExecutionId());
        }
        return Path.of(project.getBuild().getDirectory(), "cellc", String.join("-", names) + ".txt");
    }
}
