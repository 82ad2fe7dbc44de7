package dev.cellc.golden;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every law on every case: the specification by example. {@code -Dgolden.case=REGEX} chooses some of them. */
@Execution(ExecutionMode.CONCURRENT)
class GoldenTest {

    @TestFactory
    Stream<DynamicContainer> cases() {
        Pattern chosen = Pattern.compile(System.getProperty("golden.case", ".*"));
        return GoldenCase.all().stream()
                .filter(golden -> chosen.matcher(golden.name()).matches())
                .map(GoldenTest::laws);
    }

    private static DynamicContainer laws(GoldenCase golden) {
        Subject subject = new Subject(golden);
        List<DynamicTest> tests = Law.ALL.stream()
                .map(law -> DynamicTest.dynamicTest(
                        golden.name() + ": " + law.says(), () -> law.check().on(subject)))
                .toList();
        return DynamicContainer.dynamicContainer(golden.name(), golden.folder().toUri(), tests.stream());
    }
}
