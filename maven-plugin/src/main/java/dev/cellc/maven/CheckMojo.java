package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.io.OutputFolder;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Fails when the rendered folder is not what the declarations give; writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends CompilingMojo {
    /**
     * The folder to compare with; absent: the one that cellc.yaml names, below the root. Example: {@code
     * -Dcellc.output=target/manifests}.
     */
    @Parameter(property = "cellc.output")
    @Nullable File output;

    /** Skips this goal. Example: {@code -Dcellc.check.skip}. */
    @Parameter(property = "cellc.check.skip", defaultValue = "false")
    boolean skipCheck;

    @Override
    boolean isSkipped() {
        return skipCheck;
    }

    @Override
    String options() {
        return "output " + output;
    }

    @Override
    Products finish(Path folder, Compilation compilation) throws MojoFailureException {
        Path target = output == null ? folder.resolve(compilation.outputFolder()) : output.toPath();
        Findings.log(OutputFolder.compare(target, compilation.manifests()), getLog());
        getLog().info("files in " + target + ": up to date");
        return Products.of(target);
    }
}
