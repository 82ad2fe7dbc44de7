package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.cli.Cli;
import dev.cellc.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/** The small tree in a repository of its own, untouched by the configuration of whoever runs the tests. */
public final class ShopRepository {
    private static final PersonIdent MIA = new PersonIdent("Mia", "mia@acme.example");

    private ShopRepository() {}

    /** Makes a repository of what is in the folder, with one commit, on the branch {@code main}. */
    public static void init(Path folder) throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", MIA.getName());
            config.setString("user", null, "email", MIA.getEmailAddress());
            config.setBoolean("commit", null, "gpgsign", false);
            config.save();
            commit(git);
        }
    }

    /** Commits what has changed. */
    public static void commit(Path folder) throws Exception {
        try (Git git = Git.open(folder.toFile())) {
            commit(git);
        }
    }

    private static void commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("state")
                .setAuthor(MIA)
                .setCommitter(MIA)
                .setSign(false)
                .call();
    }

    /** Pins the component in the first environment, by a commit. */
    public static void deploy(Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = Cli.run(
                List.of("deploy", "shop/orders", "--env", "development"),
                Surroundings.of(Map.of(), said, said, folder, false));
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** The subject of the last commit. */
    public static String subject(Path folder) throws Exception {
        try (Git git = Git.open(folder.toFile())) {
            return git.log().setMaxCount(1).call().iterator().next().getShortMessage();
        }
    }
}
