package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/** Signatures by a key of SSH: of a file, or, where only the public half is given, of the agent. */
record SshSigner(Config config, GitCommand git) {

    byte[] sign(byte[] payload, String program) throws IOException, InputException {
        String key = key();
        Path folder = Files.createTempDirectory("cellc-sign");
        try {
            Path buffer = Files.write(folder.resolve("commit"), payload);
            List<String> command = new ArrayList<>(List.of(program, "-Y", "sign", "-n", "git", "-f"));
            @Nullable String literal = literal(key);
            if (literal == null) {
                command.add(Signer.expanded(key, git.environment()));
            } else {
                command.add(Files.writeString(folder.resolve("key.pub"), literal + '\n')
                        .toString());
                command.add("-U");
            }
            command.add(buffer.toString());
            Program.Result result = Program.run(command, git.environment(), git.folder(), new byte[0]);
            Path signature = folder.resolve("commit.sig");
            if (!result.isFine() || !Files.exists(signature)) {
                throw Signer.failed(
                        "`" + program + "` did not sign with the key `" + key + "`: " + result.reason(),
                        "`git config user.signingkey` names the key; a public one needs `ssh-add` of the private one");
            }
            return Files.readAllBytes(signature);
        } catch (Program.Missing e) {
            throw Signer.missing(program, e);
        } finally {
            remove(folder);
        }
    }

    /** The text of a key that stands in the configuration itself. */
    private static @Nullable String literal(String key) {
        if (key.startsWith("key::")) {
            return key.substring("key::".length());
        }
        return key.startsWith("ssh-") ? key : null;
    }

    private String key() throws IOException, InputException {
        @Nullable String key = config.getString("user", null, "signingkey");
        if (key != null && !key.isEmpty()) {
            return key;
        }
        @Nullable String command = config.getString("gpg", "ssh", "defaultKeyCommand");
        if (command == null || command.isBlank()) {
            throw Signer.failed(
                    "neither `user.signingkey` nor `gpg.ssh.defaultKeyCommand` is set",
                    "`git config user.signingkey ~/.ssh/id_ed25519.pub` names the key");
        }
        return ofCommand(command);
    }

    private String ofCommand(String command) throws IOException, InputException {
        try {
            Program.Result result =
                    Program.run(CommandLine.split(command), git.environment(), git.folder(), new byte[0]);
            String line = GitCommand.line(result.output());
            if (result.isFine() && literal(line) != null) {
                return line;
            }
            throw Signer.failed(
                    "`" + command + "` gave no key: " + (result.isFine() ? "`" + line + "`" : result.reason()),
                    "`gpg.ssh.defaultKeyCommand` prints a line that starts with `key::` or `ssh-`");
        } catch (Program.Missing e) {
            throw Signer.missing(command, e);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
