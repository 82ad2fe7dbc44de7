package dev.cellc.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Brings what runs in one environment to the next, by a commit, when all conditions of the pipeline are met. */
@Mojo(name = "promote", threadSafe = true, requiresProject = false)
public final class PromoteMojo extends CommandMojo {
    /**
     * What to promote: a component as {@code PROJECT/COMPONENT}, or a whole project; has to be set. Example: {@code
     * -Dcellc.component=shop/orders}.
     */
    @Parameter(property = "cellc.component")
    @Nullable String component;

    /** The environment to promote to; has to be set. Example: {@code -Dcellc.to=production}. */
    @Parameter(property = "cellc.to")
    @Nullable String to;

    /**
     * The environment to promote from; absent: the only one that leads there and has it. Example: {@code
     * -Dcellc.from=staging}.
     */
    @Parameter(property = "cellc.from")
    @Nullable String from;

    /** Promotes what is needed there as well. Example: {@code -Dcellc.withDependencies}. */
    @Parameter(property = "cellc.withDependencies", defaultValue = "false")
    boolean withDependencies;

    /** How many objects may be deleted in that environment. Example: {@code -Dcellc.allowDelete=2}. */
    @Parameter(property = "cellc.allowDelete", defaultValue = "0")
    int allowDelete;

    /** How many endpoints the public may newly reach there. Example: {@code -Dcellc.allowExposure=1}. */
    @Parameter(property = "cellc.allowExposure", defaultValue = "0")
    int allowExposure;

    /** Does without approvals; needs {@code cellc.reason}. Example: {@code -Dcellc.emergency}. */
    @Parameter(property = "cellc.emergency", defaultValue = "false")
    boolean emergency;

    /** Why there is an emergency; it stays in the history. Example: {@code -Dcellc.reason="the shop is down"}. */
    @Parameter(property = "cellc.reason")
    @Nullable String reason;

    /** The deployment track; absent: {@code default}. Example: {@code -Dcellc.track=beta}. */
    @Parameter(property = "cellc.track")
    @Nullable String track;

    /** The branch to commit to; absent: that of HEAD. Example: {@code -Dcellc.branch=main}. */
    @Parameter(property = "cellc.branch")
    @Nullable String branch;

    /**
     * Pushes the commit: {@code true} to the remote that Git would push to, any other text to the remote of that name.
     * Example: {@code -Dcellc.push=origin}.
     */
    @Parameter(property = "cellc.push", defaultValue = "false")
    @Nullable String push;

    /** Shows the difference and commits nothing. Example: {@code -Dcellc.dryRun}. */
    @Parameter(property = "cellc.dryRun", defaultValue = "false")
    boolean dryRun;

    /** The form of the result: {@code text} or {@code json}. Example: {@code -Dcellc.format=json}. */
    @Parameter(property = "cellc.format", defaultValue = "text")
    @Nullable String format;

    /** Skips this goal. Example: {@code -Dcellc.promote.skip}. */
    @Parameter(property = "cellc.promote.skip", defaultValue = "false")
    boolean skipPromote;

    @Override
    boolean isSkipped() {
        return skipPromote;
    }

    @Override
    List<String> words() throws MojoExecutionException {
        if (component == null || to == null) {
            throw new MojoExecutionException(
                    "there is nothing to promote: set `cellc.component` to PROJECT/COMPONENT or"
                            + " PROJECT, and `cellc.to` to an environment");
        }
        List<String> words = new ArrayList<>(List.of("promote", component));
        add(words, "--to", to);
        add(words, "--from", from);
        add(words, "--with-dependencies", withDependencies);
        add(words, "--allow-delete", Integer.toString(allowDelete));
        add(words, "--allow-exposure", Integer.toString(allowExposure));
        add(words, "--emergency", emergency);
        add(words, "--reason", reason);
        add(words, "--track", track);
        add(words, "--branch", branch);
        boolean isDefaultRemote = "true".equals(push);
        add(words, "--push", isDefaultRemote);
        add(words, "--push", isDefaultRemote || "false".equals(push) ? null : push);
        add(words, "--dry-run", dryRun);
        add(words, "--format", format);
        add(words, "--offline", offline);
        return words;
    }
}
