package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the declarations and writes nothing. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends CompilingMojo {
    /** Skips this goal. Example: {@code -Dcellc.validate.skip}. */
    @Parameter(property = "cellc.validate.skip", defaultValue = "false")
    boolean skipValidate;

    @Override
    boolean isSkipped() {
        return skipValidate;
    }

    @Override
    boolean emits() {
        return false;
    }

    @Override
    Products finish(Path folder, Compilation compilation) {
        getLog().info("declarations checked: " + compilation.counts().declarations());
        return Products.NONE;
    }
}
