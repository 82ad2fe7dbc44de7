package dev.cellc.compiler.gate;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promotion.CheckResult;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.promotion.VerifiedApproval;
import dev.cellc.compiler.promotion.WorkloadDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts that a test makes up. */
public final class KnownFacts implements Facts {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final SortedMap<String, Duration> ages = new TreeMap<>();
    private final List<VerifiedApproval> approvals = new ArrayList<>();
    private final SortedMap<String, List<String>> groups = new TreeMap<>();
    private final SortedMap<String, CheckResult> checks = new TreeMap<>();
    private boolean wasThere;
    private String author = "linus@acme.example";

    public KnownFacts age(String environment, Duration age) {
        ages.put(environment, age);
        return this;
    }

    public KnownFacts approved(String by) {
        approvals.add(new VerifiedApproval(by, "0", null));
        return this;
    }

    public KnownFacts approvedWrongly(String by, String problem) {
        approvals.add(new VerifiedApproval(by, "0", problem));
        return this;
    }

    public KnownFacts group(String name, String... members) {
        groups.put(name, List.of(members));
        return this;
    }

    public KnownFacts check(CheckResult result) {
        checks.put(result.name(), result);
        return this;
    }

    public KnownFacts wasThere() {
        wasThere = true;
        return this;
    }

    public KnownFacts author(String email) {
        author = email;
        return this;
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public @Nullable SourceChange inEnvironment(ComponentId component, String environment, WorkloadDigest digest) {
        Duration age = ages.getOrDefault(environment, Duration.ofDays(7));
        return new SourceChange("0", NOW.minus(age), author);
    }

    @Override
    public String author(ComponentId component, WorkloadDigest digest) {
        return author;
    }

    @Override
    public boolean wasIn(ComponentId component, String environment, WorkloadDigest digest) {
        return wasThere;
    }

    @Override
    public List<VerifiedApproval> approvals(String environment, WorkloadDigest digest) {
        return approvals;
    }

    @Override
    public List<String> members(String group) {
        return groups.getOrDefault(group, List.of());
    }

    @Override
    public @Nullable CheckResult check(String environment, WorkloadDigest digest, String name) {
        return checks.get(name);
    }
}
