package dev.cellc.compiler.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a commit is signed by a key of somebody: Git and its helpers check, against keys that the repository names. */
record SignatureCheck(GitCommand git) {
    /** No verdict: another machine can tell. */
    static final String UNKNOWN = "cannot be verified without the program `git`";

    private static final Pattern SSH = Pattern.compile("(?m)^Good \"git\" signature for (.+) with ");
    private static final Pattern GPG = Pattern.compile("(?m)^\\[GNUPG:\\] VALIDSIG ([0-9A-F]+)(?: .* ([0-9A-F]+))?$");

    /** Completes "it …"; null if the signature is that of {@code principal}. */
    @Nullable String problem(String commit, String principal, @Nullable String signers, @Nullable String gpgKeys)
            throws IOException {
        Path file = Files.createTempFile("cellc", ".signers");
        try {
            Files.writeString(file, signers == null ? "" : signers);
            Program.Result result =
                    git.run("-c", "gpg.ssh.allowedSignersFile=" + file, "verify-commit", "--raw", commit);
            String said = new String(result.output(), StandardCharsets.UTF_8) + result.errors();
            return judged(said, result.isFine(), principal, gpgKeys);
        } catch (Program.Missing e) {
            return UNKNOWN;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static @Nullable String judged(String said, boolean isFine, String principal, @Nullable String gpgKeys) {
        Matcher gpg = GPG.matcher(said);
        if (isFine && gpg.find()) {
            boolean isKnown = isListed(gpgKeys, principal, gpg.group(1)) || isListed(gpgKeys, principal, gpg.group(2));
            return isKnown ? null : "is signed by a key that `.cellc/allowed_gpg_keys` does not give to them";
        }
        Matcher ssh = SSH.matcher(said);
        if (isFine && ssh.find()) {
            return ssh.group(1).equals(principal) ? null : "is signed by `" + ssh.group(1) + "`";
        }
        return said.isBlank()
                ? "is in a commit that is not signed"
                : "is not signed by a key that `.cellc/allowed_signers` gives to them";
    }

    /** Lines of a principal and a fingerprint, or the end of one that is long enough. */
    private static boolean isListed(@Nullable String keys, String principal, @Nullable String fingerprint) {
        if (keys == null || fingerprint == null) {
            return false;
        }
        for (String line : keys.lines().toList()) {
            String[] words = line.strip().split("\\s+", 2);
            String key = words.length < 2 ? "" : words[1].replace(" ", "");
            if (words[0].equals(principal) && key.length() >= 16 && fingerprint.endsWith(key)) {
                return true;
            }
        }
        return false;
    }
}
