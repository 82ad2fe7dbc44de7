package dev.cellc.golden.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R8: front ends see the door of the compiler, the values that go through it, and its edges. */
class FrontEndTest {
    private static final String COMPILER = "dev.cellc.compiler";

    private static final DescribedPredicate<JavaClass> INSIDES = resideInAPackage(COMPILER + "..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    COMPILER,
                    COMPILER + ".source",
                    COMPILER + ".diagnostic",
                    COMPILER + ".manifest",
                    COMPILER + ".relation",
                    COMPILER + ".diagram",
                    COMPILER + ".difference",
                    COMPILER + ".promotion",
                    COMPILER + ".report",
                    COMPILER + ".io",
                    COMPILER + ".git")))
            .as("the insides of the compiler");

    private static final ArchRule R8 = noClasses().should().dependOnClassesThat(INSIDES);

    @ParameterizedTest
    @ValueSource(strings = {"dev.cellc.cli", "dev.cellc.maven"})
    void frontEndsStayOutsideTheCompiler(String frontEnd) {
        R8.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(frontEnd));
    }

    /** So no other command loads it. */
    @Test
    void onlyTheCommandForReportsKnowsTheReport() {
        JavaClasses commands = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.cellc.cli");
        assertThat(commands.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use ->
                                        use.getTargetClass().getPackageName().equals(COMPILER + ".report")))
                        .map(JavaClass::getSimpleName))
                .containsExactly("ReportCommand");
    }

    @Test
    void aFrontEndThatReachesInsideIsReported() {
        JavaClasses planted = new ClassFileImporter().importPackages("dev.cellc.golden.architecture.planted.cli");
        assertThat(R8.evaluate(planted).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("planted.cli.ReachesInside"));
    }
}
