package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotion in repositories of all kinds that Git knows. */
class PromotionRepositoriesTest {
    private static final String PROMOTE = "cellc promote shop/orders --to production";

    private static final String SUBJECT = "promote(production): shop/orders ";

    @TempDir
    private Path folder;

    private ConsoleShell shell;

    @BeforeEach
    void shop() throws Exception {
        shell = new ConsoleShell(folder.toRealPath());
        run("printf '[user]\\nname = Ada\\nemail = ada@example.com\\n[init]\\ndefaultBranch = main\\n' > .gitconfig");
        run("cellc init -q shop");
        run("cd shop");
        run("git init -q && git add -A . && git commit -qm Start");
    }

    private String run(String command) throws Exception {
        return String.join("\n", shell.run(command));
    }

    /** The trailers name the component, all objects are sound, and the work tree is as the commit. */
    private void promoted(String commit) throws Exception {
        assertThat(run("git log -1 --format='%(trailers:key=Promote-To)%(trailers:key=Component)' " + commit))
                .isEqualTo("Promote-To: production\nComponent: shop/orders\n");
        assertThat(run("git fsck --strict --full 2>&1 | grep -v dangling")).isEqualTo("[1]");
    }

    @Test
    void aPushBringsTheCommitToTheRemote() throws Exception {
        run("git clone -q --bare . ../remote && git remote add origin ../remote");

        assertThat(run(PROMOTE + " --push")).contains(", pushed: " + SUBJECT);

        assertThat(run("git ls-remote origin refs/heads/main | cut -c1-40")).isEqualTo(run("git rev-parse HEAD"));
        promoted("HEAD");
        assertThat(run("git status --short")).isEmpty();
    }

    private void remoteThatMovedOn(String change) throws Exception {
        run("git clone -q --bare . ../remote && git remote add origin ../remote");
        run("git clone -q ../remote ../other");
        run("cd ../other");
        run(change);
        run("git push -q");
        run("cd ../shop");
    }

    @Test
    void whatTheRemoteHasMeanwhileStaysBelowThePromotion() throws Exception {
        remoteThatMovedOn("touch more && git add more && git commit -qm More");

        assertThat(run(PROMOTE + " --push")).contains(", pushed: " + SUBJECT);

        assertThat(run("git ls-remote origin refs/heads/main | cut -c1-40")).isEqualTo(run("git rev-parse HEAD"));
        assertThat(run("git log --format=%s -1 HEAD~1")).isEqualTo("More");
        promoted("HEAD");
        assertThat(run("git status --short")).isEmpty();
    }

    @Test
    void ofTwoPromotionsToOneRemoteTheSecondIsToldOfTheFirst() throws Exception {
        remoteThatMovedOn("sed -i s/greeter-service:latest/greeter-service:v2/ projects/shop/orders/workload.yaml"
                + " && git commit -qam v2 && " + PROMOTE);
        String before = run("git rev-parse HEAD");

        assertThat(run(PROMOTE + " --push"))
                .contains("error[CELL1112]", "commit " + run("git --git-dir=../remote rev-parse --short=12 main"))
                .endsWith("[1]");

        assertThat(run("git rev-parse HEAD")).isEqualTo(before);
        assertThat(run("git status --short")).isEmpty();
    }

    @Test
    void aCommitThatTheRemoteRefusesIsNotKept() throws Exception {
        run("git clone -q --bare . ../remote && git remote add origin ../remote");
        run("printf '#!/bin/sh\\necho closed today\\necho\\necho ask ada\\nexit 1\\n' > ../remote/hooks/pre-receive"
                + " && chmod +x ../remote/hooks/pre-receive");
        String before = run("git rev-parse HEAD");

        assertThat(run(PROMOTE + " --push"))
                .contains("the remote `origin` refuses `main`: ", "hook declined): closed today; ask ada\n")
                .endsWith("[2]");

        assertThat(run("git rev-parse HEAD")).isEqualTo(before);
        assertThat(run("git status --short")).isEmpty();
    }

    @Test
    void aBareRepositoryNeedsNoWorkTree() throws Exception {
        run("git clone -q --bare . ../bare");
        run("cd ../bare");
        String files = run("ls");

        assertThat(run(PROMOTE)).contains(SUBJECT);

        promoted("main");
        assertThat(run("git diff --name-only main~1 main")).isEqualTo("deployments/production/shop/orders.yaml");
        assertThat(run("ls | grep -v cellc")).isEqualTo(files);
    }

    @Test
    void aLinkedWorktreeCommitsToItsOwnBranch() throws Exception {
        run("git worktree add -q -b side ../linked");
        run("cd ../linked");

        assertThat(run(PROMOTE)).contains(SUBJECT);

        promoted("side");
        assertThat(run("git status --short")).isEmpty();
        assertThat(run("git log --format=%s main")).isEqualTo("Start");
        run("cd ../shop");
        assertThat(run("git status --short")).isEmpty();
    }

    @Test
    void aDetachedHeadNeedsTheNameOfABranch() throws Exception {
        run("git checkout -q --detach");

        assertThat(run(PROMOTE))
                .contains("HEAD of `~/shop/.git` names a commit and no branch", "--branch NAME")
                .endsWith("[2]");
        assertThat(run(PROMOTE + " --branch main")).contains("\nmain ", SUBJECT);

        promoted("main");
        assertThat(run("git log --format=%s HEAD")).isEqualTo("Start");
        assertThat(run("git status --short")).isEmpty();
    }

    @Test
    void aRepositoryWithoutCommitsHasNothingToPromote() throws Exception {
        run("rm -rf .git && git init -q");

        assertThat(run(PROMOTE)).contains("no commit").endsWith("[2]");

        assertThat(run("git status --short | grep -vc '^??'")).isEqualTo("0\n[1]");
    }

    @Test
    void aShallowCloneIsEnoughUnlessHistoryIsAsked() throws Exception {
        run("sed -i 's/- name: production/- {name: production, soak: 0s}/' platform/pipeline.yaml");
        run("git checkout -q -b soak && git commit -qam Soak && git checkout -q main");
        run("git clone -q --depth 1 --no-single-branch \"file://$PWD\" ../shallow");
        run("cd ../shallow");

        assertThat(run("git checkout -q soak && true")).isEmpty();
        assertThat(run(PROMOTE)).contains("shallow", "git fetch --unshallow").endsWith("[2]");
        run("git checkout -q main");
        assertThat(run(PROMOTE)).contains(SUBJECT);

        promoted("HEAD");
        assertThat(run("git status --short")).isEmpty();
    }

    @Test
    void lineEndsOfTheWorkTreeAreNoneOfTheCommit() throws Exception {
        run(PROMOTE);
        run("git config core.autocrlf true && git rm -q -r --cached . && git reset -q --hard");
        assertThat(run("grep -c '\r' deployments/production/shop/orders.yaml")).isNotEqualTo("0\n[1]");
        run("sed -i s/greeter-service:latest/greeter-service:v2/ projects/shop/orders/workload.yaml");
        run("git commit -qam v2 2>/dev/null");

        assertThat(run(PROMOTE)).contains(SUBJECT);

        promoted("HEAD");
        assertThat(run("git show HEAD | grep -c '\r'")).isEqualTo("0\n[1]");
        assertThat(run("git diff --shortstat HEAD~1 HEAD").strip())
                .isEqualTo("1 file changed, 2 insertions(+), 2 deletions(-)");
        assertThat(run("git status --short")).isEmpty();
        assertThat(run("grep -vc '\r$' deployments/production/shop/orders.yaml"))
                .isEqualTo("0\n[1]");
    }

    @Test
    void submodulesAndSymbolicLinksStayAsTheyAre() throws Exception {
        run("git init -q ../library && git -C ../library commit -q --allow-empty -m Library");
        run("mkdir deployments && ln -s ../projects deployments/link && touch README && ln -s README read");
        run("git -c protocol.file.allow=always submodule --quiet add ../library deployments/library");
        run("git add -A . && git commit -qm More");

        assertThat(run(PROMOTE)).contains(SUBJECT);

        promoted("HEAD");
        assertThat(run("git diff --raw --abbrev=4 HEAD~1 HEAD | cut -f2"))
                .isEqualTo("deployments/production/shop/orders.yaml");
        assertThat(run("git ls-tree -r HEAD | grep -c '^1[26]0000 '")).isEqualTo("3");
        assertThat(run("git status --short")).isEmpty();
    }
}
