package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromoteMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final PromoteMojo mojo = new PromoteMojo();

    @BeforeEach
    void aComponentIsDeployedInDevelopment() throws Exception {
        Shop.write(folder);
        ShopRepository.init(folder);
        ShopRepository.deploy(folder);
        mojo.root = folder.toFile();
        mojo.component = "shop/orders";
        mojo.to = "staging";
        mojo.setLog(log);
    }

    @Test
    void aPromotionIsACommit() throws Exception {
        mojo.execute();

        assertThat(ShopRepository.subject(folder)).startsWith("promote(staging): shop/orders ");
        assertThat(folder.resolve("deployments/staging/shop/orders.yaml")).exists();
        assertThat(log.entries()).isNotEmpty();
    }

    @Test
    void aDryRunCommitsNothing() throws Exception {
        mojo.dryRun = true;

        mojo.execute();

        assertThat(ShopRepository.subject(folder)).startsWith("deploy(development)");
    }

    @Test
    void aConditionThatIsNotMetFailsTheBuild() throws Exception {
        mojo.to = "production";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("`cellc promote` ended with 1");
        assertThat(ShopRepository.subject(folder)).startsWith("deploy(development)");
    }

    @Test
    void whatIsNoComponentIsABrokenSetUp() {
        mojo.component = "a/b/c";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`cellc promote` ended with 2");
    }

    @Test
    void aComponentAndATargetHaveToBeNamed() {
        mojo.to = null;
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("`cellc.to`");

        mojo.to = "staging";
        mojo.component = null;
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("`cellc.component`");
    }

    @Test
    void everyOptionReachesTheCommand() throws Exception {
        mojo.from = "development";
        mojo.withDependencies = true;
        mojo.allowDelete = 2;
        mojo.allowExposure = 1;
        mojo.emergency = true;
        mojo.reason = "the shop is down";
        mojo.track = "beta";
        mojo.branch = "main";
        mojo.push = "origin";
        mojo.dryRun = true;
        mojo.format = "json";
        mojo.offline = true;

        assertThat(mojo.words())
                .containsExactly(
                        "promote",
                        "shop/orders",
                        "--to=staging",
                        "--from=development",
                        "--with-dependencies",
                        "--allow-delete=2",
                        "--allow-exposure=1",
                        "--emergency",
                        "--reason=the shop is down",
                        "--track=beta",
                        "--branch=main",
                        "--push=origin",
                        "--dry-run",
                        "--format=json",
                        "--offline");
    }

    @Test
    void pushingNeedsNoNameOfARemote() throws Exception {
        mojo.push = "true";
        assertThat(mojo.words()).contains("--push").doesNotContain("--push=true");
        mojo.push = "false";
        assertThat(mojo.words()).noneMatch(word -> word.startsWith("--push"));
    }

    @Test
    void theGoalCanBeSkipped() throws Exception {
        mojo.skipPromote = true;

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped");
    }
}
