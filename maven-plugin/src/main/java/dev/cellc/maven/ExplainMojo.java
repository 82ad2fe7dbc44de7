package dev.cellc.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Explains a finding by its code, or where a manifest or a line of it comes from. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends CommandMojo {
    /**
     * A code of a finding, or a rendered file with a line or without; has to be set. Example: {@code
     * -Dcellc.what=CELL0303}.
     */
    @Parameter(property = "cellc.what")
    @Nullable String what;

    /** Skips this goal. Example: {@code -Dcellc.explain.skip}. */
    @Parameter(property = "cellc.explain.skip", defaultValue = "false")
    boolean skipExplain;

    @Override
    boolean isSkipped() {
        return skipExplain;
    }

    @Override
    List<String> words() throws MojoExecutionException {
        if (what == null) {
            throw new MojoExecutionException("there is nothing to explain: set `cellc.what` to a code or FILE[:LINE]");
        }
        return List.of("explain", what);
    }
}
