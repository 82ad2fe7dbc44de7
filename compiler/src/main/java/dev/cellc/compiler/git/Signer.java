package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;

/** Signs commits where Git is configured to, by the program that Git would run and in the way in which it would. */
record Signer(Config config, GitCommand git) {

    void sign(CommitBuilder commit, PersonIdent committer) throws IOException, InputException {
        if (!config.getBoolean("commit", null, "gpgsign", false)) {
            return;
        }
        @Nullable String configured = config.getString("gpg", null, "format");
        String format = configured == null ? "openpgp" : configured.toLowerCase(Locale.ROOT);
        byte[] payload = commit.build();
        byte[] signature = switch (format) {
            case "openpgp" -> armored(payload, program("openpgp", program(null, "gpg")), committer);
            case "x509" -> armored(payload, program("x509", "gpgsm"), committer);
            case "ssh" -> new SshSigner(config, git).sign(payload, program("ssh", "ssh-keygen"));
            default -> throw failed("`gpg.format` is `" + configured + "`", "it is one of openpgp, x509 and ssh");
        };
        String text = new String(signature, StandardCharsets.US_ASCII).replace("\r", "");
        commit.setGpgSignature(new GpgSignature(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private String program(@Nullable String format, String otherwise) {
        @Nullable String named = config.getString("gpg", format, "program");
        return named == null || named.isEmpty() ? otherwise : expanded(named, git.environment());
    }

    private byte[] armored(byte[] payload, String program, PersonIdent committer) throws IOException, InputException {
        @Nullable String key = config.getString("user", null, "signingkey");
        String signer = key == null ? owner(committer) : key;
        Program.Result result = run(List.of(program, "--status-fd=2", "-bsau", signer), payload);
        if (!result.isFine() || !('\n' + result.errors()).contains("\n[GNUPG:] SIG_CREATED ")) {
            throw failed(
                    "`" + program + "` did not sign with the key `" + signer + "`: " + said(result),
                    "`git config user.signingkey` names the key; `git commit -S` shows whether Git can sign here");
        }
        return result.output();
    }

    /** As Git says it; what the program makes of letters beyond ASCII depends on the locale, so that the address must do. */
    private static String owner(PersonIdent committer) {
        String address = "<" + committer.getEmailAddress() + ">";
        return StandardCharsets.US_ASCII.newEncoder().canEncode(committer.getName())
                ? committer.getName() + ' ' + address
                : address;
    }

    private Program.Result run(List<String> command, byte[] payload) throws IOException, InputException {
        try {
            return Program.run(command, git.environment(), git.folder(), payload);
        } catch (Program.Missing e) {
            throw missing(command.get(0), e);
        }
    }

    static InputException missing(String program, Program.Missing cause) {
        return new InputException(
                "the commit is not signed: there is no program `" + program + "`",
                "install it, or name it in Git's configuration (`gpg.program`, `gpg.ssh.program`); nothing has been"
                        + " changed",
                cause);
    }

    static InputException failed(String reason, String help) {
        return new InputException("the commit is not signed: " + reason, help + "; nothing has been changed");
    }

    /** Without the lines that are for programs. */
    private static String said(Program.Result result) {
        return result.errors()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("[GNUPG:]"))
                .findFirst()
                .orElse("exit code " + result.exit());
    }

    /** A path of the configuration, in which {@code ~/} is the home of the user. */
    static String expanded(String path, SortedMap<String, String> environment) {
        @Nullable String home = environment.get("HOME");
        return path.startsWith("~/") && home != null
                ? Path.of(home).resolve(path.substring(2)).toString()
                : path;
    }
}
