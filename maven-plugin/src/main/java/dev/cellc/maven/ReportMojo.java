package dev.cellc.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a site about the declarations: environments, cells, policies, routes, promotions and findings. */
@Mojo(name = "report", threadSafe = true, requiresProject = false)
public final class ReportMojo extends CommandMojo {
    /** The folder that the site is written to. Example: {@code -Dcellc.report.output=target/site/cellc}. */
    @Parameter(property = "cellc.report.output", defaultValue = "${project.build.directory}/cellc-report")
    @Nullable File output;

    /** The environments to report on, with commas between them; none: all. Example: {@code -Dcellc.environments=production}. */
    @Parameter(property = "cellc.environments")
    List<String> environments = List.of();

    /** Reports on a commit, not on the files. Example: {@code -Dcellc.ref=HEAD}. */
    @Parameter(property = "cellc.ref")
    @Nullable String ref;

    /** Reports on what is staged in Git, not on the files. Example: {@code -Dcellc.staged}. */
    @Parameter(property = "cellc.staged", defaultValue = "false")
    boolean staged;

    /** Gives up edits of pages. Example: {@code -Dcellc.force}. */
    @Parameter(property = "cellc.force", defaultValue = "false")
    boolean force;

    /** Skips this goal. Example: {@code -Dcellc.report.skip}. */
    @Parameter(property = "cellc.report.skip", defaultValue = "false")
    boolean skipReport;

    @Override
    boolean isSkipped() {
        return skipReport;
    }

    @Override
    List<String> words() throws MojoExecutionException {
        if (output == null) {
            throw new MojoExecutionException("there is no folder for the report: set `cellc.report.output`");
        }
        List<String> words = new ArrayList<>(List.of("report"));
        add(words, "--output", output.getPath());
        environments.forEach(environment -> add(words, "--env", environment));
        add(words, "--ref", ref);
        add(words, "--staged", staged);
        add(words, "--force", force);
        add(words, "--offline", offline);
        return words;
    }
}
