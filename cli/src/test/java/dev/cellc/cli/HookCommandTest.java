package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real Git, whose commits start a real cellc. */
class HookCommandTest {
    private static final String GOOD =
            "apiVersion: openchoreo.dev/v1alpha1\nkind: Project\nmetadata:\n  name: bank\nspec:\n"
                    + "  deploymentPipelineRef: default\n";

    @TempDir
    private Path home;

    private Path repository;
    private Path launcher;

    /** What a command printed on both streams, and how it ended. */
    private record Ended(int code, String text) {}

    @BeforeEach
    void aRepositoryWithATreeInAFolder() throws Exception {
        home = home.toRealPath();
        repository = Files.createDirectories(home.resolve("my repo"));
        launcher = home.resolve("in stalled/cellc");
        script(
                launcher,
                "exec \"" + System.getProperty("java.home")
                        + "/bin/java\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp \""
                        + System.getProperty("java.class.path") + "\" dev.cellc.cli.Main \"$@\"");
        git("init", "-q", "-b", "main");
        Run.in(repository).cellc("init", "shop's");
        git("add", ".");
        git("commit", "-qm", "start");
    }

    private static void script(Path file, String text) throws IOException {
        Run.write(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended git(String... words) throws IOException, InterruptedException {
        return git(repository, words);
    }

    private Ended git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList(
                "git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private Run.Result install(String... more) {
        return install(repository, more);
    }

    private Run.Result install(Path folder, String... more) {
        List<String> words = new ArrayList<>(Arrays.asList("hook", "install", "shop's"));
        words.addAll(Arrays.asList(more));
        return Run.in(folder)
                .environment("CELLC_LAUNCHER", launcher.toString())
                .environment("HOME", home.toString())
                .environment("PATH", System.getenv("PATH"))
                .cellc(words.toArray(String[]::new));
    }

    private void change(String text) throws Exception {
        Run.write(repository.resolve("shop's/projects/bank.yaml"), text);
    }

    @Test
    void aBadCommitIsStoppedAtItsLineAndAGoodOnePasses() throws Exception {
        assertThat(install().out()).isEqualTo(repository.resolve(".git/hooks/pre-commit") + "\n");
        change(GOOD.replace("kind: Project", "kind: Projet"));
        git("add", ".");

        Ended stopped = git("commit", "-m", "bad");
        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.text()).contains("projects/bank.yaml:2:7", "2 | kind: Projet\n  |       ^^^^^^");

        change(GOOD);
        git("add", ".");
        assertThat(git("commit", "-qm", "good")).isEqualTo(new Ended(0, "checked 11 declarations in 11 files\n"));
    }

    @Test
    void whatIsStagedIsJudgedAndNotWhatLiesInTheFolder() throws Exception {
        install();
        change(GOOD.replace("kind: Project", "kind: Projet"));
        git("add", ".");
        change(GOOD);
        assertThat(git("commit", "-m", "bad").text()).contains("kind: Projet\n  |       ^^^^^^");

        git("add", ".");
        change(GOOD.replace("kind: Project", "kind: Projet"));
        assertThat(git("commit", "-m", "good").code()).isZero();

        // a commit of some files has an index of its own
        assertThat(git("commit", "-m", "bad", "--", "shop's/projects/bank.yaml").code())
                .isEqualTo(1);
    }

    @Test
    void aHookOfSomebodyElseIsKept() throws Exception {
        Path hook = repository.resolve(".git/hooks/pre-commit");
        script(hook, "echo before; test ! -e stop");

        assertThat(install().exit()).isEqualTo(2);
        assertThat(install().err()).contains("there is another hook", "`--chain` keeps it");
        assertThat(Run.read(hook)).contains("echo before");

        assertThat(install("--chain").exit()).isZero();
        assertThat(git("commit", "--allow-empty", "-qm", "x").text())
                .isEqualTo("before\nchecked 10 declarations in 10 files\n");
        Run.write(repository.resolve("stop"), "");
        assertThat(git("commit", "--allow-empty", "-qm", "x")).isEqualTo(new Ended(1, "before\n"));

        assertThat(Run.in(repository).cellc("hook", "uninstall").err()).contains("is back");
        assertThat(Run.read(hook)).contains("echo before");
        assertThat(Run.in(repository).cellc("hook", "uninstall").err()).contains("was not installed by cellc");
    }

    @Test
    void installingAgainChangesNothingAndForAnotherRootNeedsForce() throws Exception {
        install();
        assertThat(install().exit()).isZero();
        Files.createDirectory(repository.resolve("other"));

        assertThat(Run.in(repository).cellc("hook", "install", "other").err()).contains("`--force` installs it anew");
        assertThat(Run.in(repository)
                        .cellc("hook", "install", "other", "--force")
                        .exit())
                .isZero();
        assertThat(Run.read(repository.resolve(".git/hooks/pre-commit"))).contains("validate --staged other");
        assertThat(Run.in(repository).cellc("hook", "uninstall").exit()).isZero();
        assertThat(repository.resolve(".git/hooks/pre-commit")).doesNotExist();
    }

    @Test
    void hooksLieWhereGitLooksForThem() throws Exception {
        git("config", "core.hooksPath", ".githooks");
        assertThat(install().out()).isEqualTo(repository.resolve(".githooks/pre-commit") + "\n");
        git("config", "--unset", "core.hooksPath");

        git("worktree", "add", "-q", "../second");
        Path second = home.resolve("second");
        assertThat(install(second).out()).isEqualTo(repository.resolve(".git/hooks/pre-commit") + "\n");
        Run.write(second.resolve("shop's/projects/bank.yaml"), "kind: Projet\napiVersion: openchoreo.dev/v1alpha1\n");
        git(second, "add", ".");
        assertThat(git(second, "commit", "-m", "bad").text()).contains("kind: Projet\n  |       ^^^^^^");
    }

    @Test
    void aHookThatFindsNoCellcSaysSo() throws Exception {
        install();
        Files.delete(launcher);

        Ended stopped = git("commit", "--allow-empty", "-m", "x");
        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.text())
                .contains("finds no cellc, neither where it was installed from nor on PATH")
                .contains("run `cellc hook install --force`, or remove .git/hooks/pre-commit");
    }

    @Test
    void aFolderThatIsNotThereAndHooksThatCannotBeWrittenAreNamed() throws Exception {
        assertThat(Run.in(repository).cellc("hook", "install", "nope").err())
                .startsWith("cellc: there is no folder `")
                .contains("nope`\n  = help: name the folder that holds the declarations");

        Run.write(repository.resolve("file"), "");
        git("config", "core.hooksPath", "file");
        assertThat(install().err()).contains("cannot be written: `" + repository.resolve("file") + "` is in the way\n");
    }

    @Test
    void withoutARepositoryThereIsNothingToInstall() {
        Run.Result result = Run.in(home).cellc("hook", "install");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is not in the work tree of a Git repository", "`git init`");
    }
}
