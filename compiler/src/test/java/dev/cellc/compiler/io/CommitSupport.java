package dev.cellc.compiler.io;

import dev.cellc.compiler.git.Committer;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.NewCommit;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.Proposal;
import dev.cellc.compiler.source.InputException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who commits in tests, and a commit that changes one file. */
final class CommitSupport {
    static final String MESSAGE = "promote(prod): shop/cart none -> 0123456789ab\n\nComponent: shop/cart\n";

    private CommitSupport() {}

    static SortedMap<String, String> environment() {
        SortedMap<String, String> environment = new TreeMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", "Mia Müller");
            environment.put("GIT_" + role + "_EMAIL", "mia@example.com");
        }
        return environment;
    }

    static Proposal change(String path, @Nullable String content) {
        return tip -> new NewCommit(List.of(new FileChange(path, content)), MESSAGE);
    }

    static Outcome commit(GitFixture git, SortedMap<String, String> environment, Options options, String content)
            throws InputException {
        return Committer.commit(git.folder(), environment, options, change("b.yaml", content))
                .orElseThrow();
    }
}
