package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the declarations and writes nothing. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends CellcMojo {
    /** Skips this goal. */
    @Parameter(property = "cellc.validate.skip", defaultValue = "false")
    boolean skipValidate;

    @Override
    boolean isSkipped() {
        return skipValidate;
    }

    @Override
    void run(Path folder) throws MojoExecutionException, MojoFailureException {
        Compilation compilation = compile(folder, List.of());
        Findings.log(compilation.diagnostics(), getLog());
        getLog().info("declarations checked: " + compilation.counts().declarations());
    }
}
