package dev.cellc.golden;

import static dev.cellc.compiler.diagnostic.DiagnosticCode.BEYOND_BUDGET;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.CHECK_NOT_PASSED;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.COMMIT_UNKNOWN;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.EDITED_FILE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.EMERGENCY;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.FILES_TOO_LARGE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.FILE_TOO_LARGE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.FOREIGN_FILE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.LINK_OUTSIDE_ROOT;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.LYING_MESSAGE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NEEDS_OTHERS;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NOT_APPROVED;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NOT_IN_SOURCE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NOT_PINNED;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NO_OWNER;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NO_PROMOTION_PATH;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.OUTPUT_UNUSABLE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.OUT_OF_DATE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.OVERTAKEN;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.PROMOTED_ONLY;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.RENDERED_FILE_EDITED;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.RENDERED_FROM_ELSEWHERE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.REPOSITORY_UNREACHABLE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.SNAPSHOT_FROM_NOWHERE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.SOURCE_CHANGED;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.SOURCE_NOT_READ;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.SOURCE_OUTSIDE_REPOSITORY;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.STILL_SOAKING;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.UNKNOWN_OWNER;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.UNREADABLE_FILE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.UNRECORDED_BINDING;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.UNSIGNED_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws about the cases as a whole. */
class SuiteTest {
    private static final int LEAST_VALID = 25;
    private static final int LEAST_INVALID = 60;

    /** Codes that no tree of text files can show, and the test class that does. */
    private static final SortedMap<DiagnosticCode, String> SHOWN_ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry(FILE_TOO_LARGE, "YamlDiagnosticsTest"),
            Map.entry(LINK_OUTSIDE_ROOT, "YamlDiagnosticsTest"),
            Map.entry(UNREADABLE_FILE, "YamlDiagnosticsTest"),
            Map.entry(FILES_TOO_LARGE, "LargeFilesTest"),
            Map.entry(SOURCE_NOT_READ, "SourcesTest"),
            Map.entry(SOURCE_OUTSIDE_REPOSITORY, "SourcesTest"),
            Map.entry(REPOSITORY_UNREACHABLE, "SourceFetchTest"),
            Map.entry(COMMIT_UNKNOWN, "SourceFetchTest"),
            Map.entry(SOURCE_CHANGED, "SourceRecordTest"),
            Map.entry(FOREIGN_FILE, "OutputFolderTest"),
            Map.entry(EDITED_FILE, "OutputFolderTest"),
            Map.entry(OUT_OF_DATE, "OutputFolderTest"),
            Map.entry(OUTPUT_UNUSABLE, "OutputFolderTest"),
            Map.entry(NO_PROMOTION_PATH, "GateTest"),
            Map.entry(NOT_IN_SOURCE, "GateTest"),
            Map.entry(STILL_SOAKING, "GateTest"),
            Map.entry(NOT_APPROVED, "GateTest"),
            Map.entry(CHECK_NOT_PASSED, "GateTest"),
            Map.entry(PROMOTED_ONLY, "GateTest"),
            Map.entry(SNAPSHOT_FROM_NOWHERE, "GateTest"),
            Map.entry(NEEDS_OTHERS, "PromotionCommandTest"),
            Map.entry(BEYOND_BUDGET, "PromotionCommandTest"),
            Map.entry(NOT_PINNED, "PromotionCommandTest"),
            Map.entry(OVERTAKEN, "PromotionRaceTest"),
            Map.entry(UNKNOWN_OWNER, "ProtectorTest"),
            Map.entry(NO_OWNER, "ProtectorTest"),
            Map.entry(UNRECORDED_BINDING, "VerifyCommandTest"),
            Map.entry(LYING_MESSAGE, "VerifyCommandTest"),
            Map.entry(UNSIGNED_APPROVAL, "VerifyCommandTest"),
            Map.entry(EMERGENCY, "VerifyCommandTest"),
            Map.entry(RENDERED_FILE_EDITED, "VerifyRenderedTest"),
            Map.entry(RENDERED_FROM_ELSEWHERE, "VerifyRenderedTest")));

    private static Stream<GoldenCase> cases() {
        return Stream.of(GoldenCase.valid(), GoldenCase.invalid()).flatMap(List::stream);
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(GoldenCase.valid()).hasSizeGreaterThanOrEqualTo(LEAST_VALID);
        assertThat(GoldenCase.invalid()).hasSizeGreaterThanOrEqualTo(LEAST_INVALID);
    }

    @Test
    void caseNamesAreWordsWithHyphens() {
        assertThat(cases().map(GoldenCase::name)).allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)+"));
    }

    @Test
    void everyCaseSaysWhatItIsAbout() {
        assertThat(cases()).allSatisfy(golden -> {
            Path readme = golden.folder().resolve("README.md");
            assertThat(readme).isRegularFile();
            assertThat(Files.readString(readme)).isNotBlank();
        });
    }

    @Test
    void aCaseHoldsNothingElse() {
        assertThat(cases()).allSatisfy(golden -> {
            try (Stream<Path> entries = Files.list(golden.folder())) {
                assertThat(entries.map(entry -> entry.getFileName().toString()))
                        .isSubsetOf("README.md", "input", "expected", "repositories");
            }
        });
    }

    @Test
    void everyDiagnosticIsShownByACase() {
        String shown = String.join("\n", cases().map(SuiteTest::diagnostics).toList());
        List<String> missing = Arrays.stream(DiagnosticCode.values())
                .filter(code -> !SHOWN_ELSEWHERE.containsKey(code))
                .filter(code -> !shown.contains('[' + code.id() + ']'))
                .map(code -> code.id() + ' ' + code)
                .toList();
        assertThat(missing).as("codes that no case shows").isEmpty();
    }

    @Test
    void theOtherDiagnosticsAreShownWhereItIsSaid() throws IOException {
        for (Map.Entry<DiagnosticCode, String> entry : SHOWN_ELSEWHERE.entrySet()) {
            assertThat(Checkout.testSource(entry.getValue()))
                    .as(entry.getValue())
                    .containsAnyOf(entry.getKey().name(), entry.getKey().id());
        }
    }

    private static String diagnostics(GoldenCase golden) {
        Path file = golden.expected().folder().resolve("diagnostics.txt");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
