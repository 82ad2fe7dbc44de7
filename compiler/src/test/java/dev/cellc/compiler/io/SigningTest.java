package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures by throw-away keys, which Git has to accept. */
class SigningTest {
    @TempDir
    private Path temporary;

    private GitFixture git;
    private Path keys;
    private SortedMap<String, String> environment;

    @BeforeEach
    void repository() throws IOException {
        git = GitFixture.init(temporary.resolve("repo"));
        git.write("b.yaml", "b: 1\n").commit();
        git.run("config", "commit.gpgsign", "true");
        // The agent of GnuPG talks through a socket, of which the path must be short.
        keys = Files.createTempDirectory(Path.of("/tmp"), "gpg");
        environment = CommitSupport.environment();
        environment.put("GNUPGHOME", keys.toString());
    }

    @AfterEach
    void noKeys() throws Exception {
        tool("gpgconf", "--kill", "all");
        try (Stream<Path> all = Files.walk(keys)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private String tool(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GNUPGHOME", keys.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private Path sshKey() throws Exception {
        Path key = temporary.resolve("id");
        tool("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "mia", "-f", key.toString());
        Path allowed = temporary.resolve("allowed");
        Files.writeString(allowed, "mia@example.com namespaces=\"git\" " + publicKey(key) + "\n");
        git.run("config", "gpg.format", "ssh");
        git.run("config", "gpg.ssh.allowedSignersFile", allowed.toString());
        return key;
    }

    private static String publicKey(Path key) throws IOException {
        return Files.readString(Path.of(key + ".pub")).strip();
    }

    private void signedAndVerified(SortedMap<String, String> verifier, String said) throws Exception {
        String id = CommitSupport.commit(git, environment, Options.DEFAULT, "b: 2\n")
                .commit();
        ProcessBuilder builder = new ProcessBuilder("git", "verify-commit", id)
                .directory(git.folder().toFile());
        builder.environment().putAll(verifier);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains(said);
        git.run("fsck", "--strict");
    }

    @Test
    void git_accepts_a_signature_by_a_key_of_ssh() throws Exception {
        git.run("config", "user.signingkey", sshKey() + ".pub");
        signedAndVerified(environment, "Good \"git\" signature for mia@example.com");
    }

    @Test
    void the_key_may_stand_under_the_home_of_the_user() throws Exception {
        sshKey();
        environment.put("HOME", temporary.toString());
        git.run("config", "user.signingkey", "~/id");
        signedAndVerified(environment, "Good \"git\" signature for mia@example.com");
    }

    @Test
    void a_program_may_name_the_key() throws Exception {
        Path key = sshKey();
        Path agent = Files.createTempDirectory(Path.of("/tmp"), "agent").resolve("s");
        Process running = new ProcessBuilder("ssh-agent", "-D", "-a", agent.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!Files.exists(agent)) {
                Thread.sleep(10);
            }
            environment.put("SSH_AUTH_SOCK", agent.toString());
            Process add = new ProcessBuilder("env", "SSH_AUTH_SOCK=" + agent, "ssh-add", "-q", key.toString()).start();
            assertThat(add.waitFor()).isZero();
            Files.delete(key);
            git.run("config", "gpg.ssh.defaultKeyCommand", "echo \"key::" + publicKey(key) + "\"");
            signedAndVerified(environment, "Good \"git\" signature for mia@example.com");
        } finally {
            running.destroy();
            running.waitFor();
            Files.deleteIfExists(agent.getParent());
        }
    }

    @Test
    void git_accepts_a_signature_by_gpg() throws Exception {
        tool(
                "gpg",
                "--batch",
                "--quiet",
                "--passphrase",
                "",
                "--quick-gen-key",
                "Mia Müller <mia@example.com>",
                "ed25519");
        signedAndVerified(environment, "Good signature from \"Mia Müller <mia@example.com>\"");
        git.run("config", "user.signingkey", "mia@example.com");
        git.run("config", "gpg.program", "/no/such/gpg");
        refused("there is no program `/no/such/gpg`");
    }

    @Test
    void without_a_key_nothing_is_committed() throws Exception {
        refused("`gpg` did not sign with the key `<mia@example.com>`");
        git.run("config", "gpg.format", "ssh");
        refused("neither `user.signingkey` nor `gpg.ssh.defaultKeyCommand` is set");
        git.run("config", "user.signingkey", temporary.resolve("none").toString());
        refused("`ssh-keygen` did not sign with the key");
        git.run("config", "gpg.format", "pgp2");
        refused("`gpg.format` is `pgp2`");
    }

    private void refused(String message) throws IOException {
        String before = git.run("rev-parse", "HEAD");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CommitSupport.commit(git, environment, Options.DEFAULT, "b: 3\n"))
                .withMessageContaining("the commit is not signed: ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.help()).endsWith("nothing has been changed"));
        assertThat(git.run("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(List.of(git.run("status", "--porcelain"))).containsExactly("");
    }
}
