package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Laws about what a case gives, and what becomes of it on disk. */
final class ResultLaws {
    private ResultLaws() {}

    static void verdict(Subject subject) throws Exception {
        Outcome outcome = subject.outcome();
        switch (subject.golden().kind()) {
            case VALID ->
                assertThat(outcome.hasErrors()).as(outcome.diagnostics()).isFalse();
            case EXAMPLE -> assertThat(outcome.diagnostics()).isEmpty();
            case INVALID -> {
                assertThat(outcome.hasErrors()).as("has errors").isTrue();
                assertThat(outcome.manifests()).isEmpty();
            }
        }
    }

    static void expected(Subject subject) throws Exception {
        if (subject.golden().kind() != GoldenCase.Kind.EXAMPLE) {
            subject.golden().expected().check(subject.outcome().expectedFiles(), Update.ofThisRun());
        }
    }

    static void secondRun(Subject subject) throws Exception {
        if (subject.outcome().hasErrors()) {
            return;
        }
        try (Scratch scratch = new Scratch()) {
            Path folder = scratch.path().resolve("rendered");
            WrittenTree first = WrittenTree.write(subject.outcome(), folder);
            WrittenTree second = WrittenTree.write(Outcome.of(subject.tree()), folder);
            assertThat(first.changes()).isEqualTo(subject.outcome().manifests().size());
            assertThat(second.changes()).as("files changed by the second run").isZero();
            TreeDiff.assertSame("a second run changed files", first.files(), second.files());
        }
    }
}
