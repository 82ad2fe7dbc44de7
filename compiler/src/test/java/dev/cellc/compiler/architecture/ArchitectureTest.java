package dev.cellc.compiler.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the compiler, and reports what is planted against it and nothing else. */
class ArchitectureTest {
    private static final String COMPILER = "dev.cellc.compiler";
    private static final String PLANTED = COMPILER + ".architecture.planted";

    private static final JavaClasses COMPILER_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(COMPILER);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    static Stream<Rule> rulesOfTheCompiler() {
        return Rule.all(COMPILER).stream();
    }

    static Stream<Rule> rulesOfThePlantedPackages() {
        return Rule.all(PLANTED).stream();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheCompiler")
    void theCompilerKeepsTheRule(Rule rule) {
        rule.rule().check(COMPILER_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rulesOfThePlantedPackages")
    void theRuleReportsWhatIsPlantedAndNothingElse(Rule rule) {
        EvaluationResult result = rule.rule().evaluate(PLANTED_CLASSES);
        List<String> planted = plantedAgainst(rule);
        SortedSet<String> found = new TreeSet<>();
        List<String> stray = new ArrayList<>();
        for (String detail : result.getFailureReport().getDetails()) {
            List<String> named =
                    planted.stream().filter(name -> names(detail, name)).toList();
            if (named.isEmpty()) {
                stray.add(detail);
            }
            found.addAll(named);
        }
        assertThat(stray).isEmpty();
        assertThat(found).containsExactlyElementsOf(planted);
    }

    @Test
    void aViolationIsPlantedAgainstEveryRule() {
        assertThat(Rule.all(PLANTED))
                .allSatisfy(
                        rule -> assertThat(plantedAgainst(rule)).as(rule.id()).isNotEmpty());
    }

    private static List<String> plantedAgainst(Rule rule) {
        return PLANTED_CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Violates.class))
                .filter(type -> List.of(type.getAnnotationOfType(Violates.class).value())
                        .contains(rule.id()))
                .map(type -> type.getName())
                .sorted()
                .toList();
    }

    /** Whether {@code detail} has {@code name} as a whole name and not as the start of a longer one. */
    private static boolean names(String detail, String name) {
        int at = detail.indexOf(name);
        int end = at + name.length();
        return at >= 0 && (end == detail.length() || !Character.isJavaIdentifierPart(detail.charAt(end)));
    }
}
