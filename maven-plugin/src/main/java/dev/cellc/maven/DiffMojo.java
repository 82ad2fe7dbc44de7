package dev.cellc.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows what a change does to each environment: who reaches more or less, and the objects that change. */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends CommandMojo {
    /** The commit to compare with; has to be set. Example: {@code -Dcellc.base=origin/main}. */
    @Parameter(property = "cellc.base")
    @Nullable String base;

    /** The commit that is compared; absent: the files. Example: {@code -Dcellc.head=HEAD}. */
    @Parameter(property = "cellc.head")
    @Nullable String head;

    /** Compares what is staged in Git, not the files. Example: {@code -Dcellc.staged}. */
    @Parameter(property = "cellc.staged", defaultValue = "false")
    boolean staged;

    /** The environments to compare, with commas between them; none: all. Example: {@code -Dcellc.environments=production}. */
    @Parameter(property = "cellc.environments")
    List<String> environments = List.of();

    /** Shows the lines of each object that change. Example: {@code -Dcellc.full}. */
    @Parameter(property = "cellc.full", defaultValue = "false")
    boolean full;

    /**
     * What makes the goal fail, with commas between: {@code any}, {@code adds}, {@code changes}, {@code deletes}, {@code
     * opened}, {@code closed}, {@code new-public-exposure}, each also with a limit in numbers of objects, flows or
     * endpoints; absent: nothing. Example: {@code -Dcellc.failOn='new-public-exposure,deletes>3'}.
     */
    @Parameter(property = "cellc.failOn")
    @Nullable String failOn;

    /** The form of the result: {@code text}, {@code json} or {@code markdown}. Example: {@code -Dcellc.format=markdown}. */
    @Parameter(property = "cellc.format", defaultValue = "text")
    @Nullable String format;

    /** Skips this goal. Example: {@code -Dcellc.diff.skip}. */
    @Parameter(property = "cellc.diff.skip", defaultValue = "false")
    boolean skipDiff;

    @Override
    boolean isSkipped() {
        return skipDiff;
    }

    @Override
    List<String> words() throws MojoExecutionException {
        if (base == null) {
            throw new MojoExecutionException("there is nothing to compare with: set `cellc.base` to a commit");
        }
        List<String> words = new ArrayList<>(List.of("diff"));
        add(words, "--base", base);
        add(words, "--head", head);
        add(words, "--staged", staged);
        environments.forEach(environment -> add(words, "--env", environment));
        add(words, "--full", full);
        add(words, "--fail-on", failOn);
        add(words, "--format", format);
        add(words, "--offline", offline);
        return words;
    }
}
