package dev.cellc.compiler.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One rule of docs/ARCHITECTURE.md over all classes below a base package. */
record Rule(String id, ArchRule rule) {

    /** All rules; {@code base} is the compiler's package, or that of the planted violations. */
    static List<Rule> all(String base) {
        return Stream.of(LayerRules.of(base), UseRules.of(base), ShapeRules.of(base))
                .flatMap(List::stream)
                .toList();
    }

    /** A rule that holds when {@code violations} finds nothing in any class. */
    static Rule each(String id, String base, String demand, Function<JavaClass, Stream<String>> violations) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(demand) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations
                        .apply(type)
                        .sorted()
                        .distinct()
                        .map(text -> SimpleConditionEvent.violated(type, type.getName() + ": " + text))
                        .forEach(events::add);
            }
        };
        return new Rule(id, classes().that().resideInAPackage(base + "..").should(condition));
    }

    @Override
    public String toString() {
        return id;
    }
}
