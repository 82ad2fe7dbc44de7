package dev.cellc.compiler.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.cellc.compiler.architecture.PackageTable.Kind;
import dev.cellc.compiler.architecture.PackageTable.Row;
import java.util.List;
import java.util.stream.Stream;

/** R1, R2, R6: which package may know which, and how much of itself a pass shows. */
final class LayerRules {
    private static final PackageTable TABLE = PackageTable.COMPILER;

    /** Public types of verb packages beside the door, each with the reason why another package has to see it. */
    private static final List<String> SHOWN_BESIDE_THE_DOOR = List.of();

    private LayerRules() {}

    static List<Rule> of(String base) {
        return List.of(
                Rule.each("R1", base, "use only the packages of its row", type -> foreignUses(type, base)),
                new Rule("R2", slices().matching(base + ".(*)..").should().beFreeOfCycles()),
                Rule.each("R6", base, "be the only public type of its pass", type -> secondDoor(type, base)));
    }

    private static Stream<String> foreignUses(JavaClass type, String base) {
        String name = PackageTable.nameOf(type, base);
        Row row = name == null ? null : TABLE.row(name);
        if (row == null) {
            return Stream.of("package `" + name + "` is not in the table");
        }
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> {
                    String used = PackageTable.nameOf(target, base);
                    return used != null && !used.equals(name) && !row.mayUse().contains(used);
                })
                .map(target -> "`" + name + "` may not use " + target.getName());
    }

    private static Stream<String> secondDoor(JavaClass type, String base) {
        boolean isPass = TABLE.is(type, base, Kind.VERB) || TABLE.is(type, base, Kind.VIEW);
        if (!isPass || !isShown(type, base)) {
            return Stream.empty();
        }
        return type.getPackage().getClasses().stream()
                .filter(other -> !other.equals(type) && isShown(other, base))
                .map(other -> "public beside " + other.getName());
    }

    private static boolean isShown(JavaClass type, String base) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.isArray()
                && !SHOWN_BESIDE_THE_DOOR.contains(type.getName().substring(base.length() + 1));
    }
}
