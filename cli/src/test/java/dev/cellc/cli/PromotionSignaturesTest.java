package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that are signed by the programs that Git is configured with, as Git itself reads them. */
class PromotionSignaturesTest {
    private static final String APPROVE = "cellc approve shop/orders --env production";
    private static final String PROMOTE = "cellc promote shop/orders --to production";

    @TempDir
    private Path folder;

    /** Keys of their own, and so an agent of its own; its sockets need a short path. */
    @TempDir
    private Path keys;

    private ConsoleShell shell;

    @BeforeEach
    void shopWithApprovals() throws Exception {
        shell = new ConsoleShell(folder.toRealPath());
        run("printf '[user]\\nname = Ada\\nemail = ada@example.com\\n[init]\\ndefaultBranch = main\\n' > .gitconfig");
        run("cellc init -q shop");
        run("cd shop");
        run("sed -i 's/- name: production/- {name: production, requiresApproval: true}/' platform/pipeline.yaml");
        run("git init -q && git add -A . && git -c user.email=eve@example.com commit -qm Start");
    }

    @AfterEach
    void stopTheAgent() throws Exception {
        if (keys.resolve("pubring.kbx").toFile().exists()) {
            run("gpgconf --homedir " + keys + " --kill all");
        }
    }

    private String run(String command) throws Exception {
        return String.join("\n", shell.run(command));
    }

    private void openPgp() throws Exception {
        assumeTrue(run("command -v gpg > /dev/null").isEmpty(), "there is no `gpg`");
        run("printf '#!/bin/sh\\nexec gpg --homedir " + keys
                + " \"$@\"\\n' > ~/.bin/gpg-alone && chmod +x ~/.bin/gpg-alone");
        run("chmod 700 " + keys);
        run("gpg-alone -q --batch --passphrase '' --quick-generate-key ada@example.com ed25519 sign never 2>&1");
        run("git config gpg.program \"$HOME/.bin/gpg-alone\"");
        run("git config commit.gpgsign true && git config user.signingkey ada@example.com");
    }

    private void ssh() throws Exception {
        assumeTrue(run("command -v ssh-keygen > /dev/null").isEmpty(), "there is no `ssh-keygen`");
        run("ssh-keygen -q -t ed25519 -N '' -f ~/key");
        run("git config gpg.format ssh && git config user.signingkey ~/key && git config commit.gpgsign true");
        run("echo \"ada@example.com $(cat ~/key.pub)\" > .cellc/allowed_signers");
        run("git config gpg.ssh.allowedSignersFile \"$PWD/.cellc/allowed_signers\"");
    }

    private void approveAndPromote(String status) throws Exception {
        run("git add -A . && git commit -qm Keys");
        assertThat(run(APPROVE)).doesNotEndWith("]");
        assertThat(run(PROMOTE)).contains("promote(production): shop/orders none -> ");
        assertThat(run("git log -3 --format='%G? %GS'")).isEqualTo(status + "\n" + status + "\n" + status);
        assertThat(run("git verify-commit HEAD HEAD~1 > /dev/null 2>&1")).isEmpty();
        assertThat(run("git log -1 --format='%(trailers:key=Approved-by,valueonly)'"))
                .isEqualTo("ada@example.com\n");
        assertThat(run("git fsck --strict --full 2>&1 | grep -v dangling")).isEqualTo("[1]");
        assertThat(run("git status --short")).isEmpty();
        assertThat(run("cellc verify")).isEqualTo("looked at 4 commits: all is in order");
    }

    @Test
    void openPgpSignsAnApprovalAndThePromotion() throws Exception {
        openPgp();
        run("mkdir -p .cellc && echo ada@example.com"
                + " $(gpg-alone --with-colons --list-keys 2>/dev/null | sed -n 's/^fpr:*\\(.*\\):/\\1/p' | head -1)"
                + " > .cellc/allowed_gpg_keys");
        approveAndPromote("G ada@example.com");
    }

    @Test
    void sshSignsAnApprovalAndThePromotion() throws Exception {
        run("mkdir -p .cellc");
        ssh();
        approveAndPromote("G ada@example.com");
    }

    @Test
    void aKeyThatNobodyGaveToThePersonDoesNotCount() throws Exception {
        openPgp();
        String before = run("git rev-parse HEAD");
        assertThat(run(APPROVE))
                .contains("would not count as one of `ada@example.com`: it is signed by a key that"
                        + " `.cellc/allowed_gpg_keys` does not give to them")
                .endsWith("[2]");
        assertThat(run("git rev-parse HEAD")).isEqualTo(before);
        assertThat(run(PROMOTE)).contains("error[CELL1105]").endsWith("[1]");
        assertThat(run("git ls-files deployments approvals")).isEmpty();
    }

    @Test
    void whatCannotBeSignedIsNotCommitted() throws Exception {
        run("git config commit.gpgsign true && git config gpg.program false");
        String before = run("git rev-parse HEAD");

        assertThat(run(PROMOTE + " --emergency --reason=fire")).contains("sign").endsWith("[2]");
        assertThat(run(APPROVE)).contains("sign").endsWith("[2]");

        assertThat(run("git rev-parse HEAD")).isEqualTo(before);
        assertThat(run("git status --short")).isEmpty();
    }
}
