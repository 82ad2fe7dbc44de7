package dev.cellc.compiler.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.cellc.compiler.architecture.PackageTable.Kind;
import java.util.List;
import java.util.stream.Stream;

/** R3, R5 (calls), R9, R10: which parts of the JDK and which libraries may be used, and where. */
final class UseRules {

    /** A library, by package prefix, and the only packages that may use it. */
    private record Library(String prefix, List<String> users) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("org.snakeyaml.", List.of("yaml")),
            new Library("tools.jackson.", List.of("yaml", "validate")),
            new Library("com.fasterxml.jackson.", List.of("kubernetes")),
            new Library("com.networknt.", List.of("validate")),
            new Library("io.fabric8.", List.of("kubernetes")),
            new Library("com.github.mustachejava.", List.of("template")),
            new Library("org.eclipse.jgit.", List.of("git")));

    private static final List<String> LOGGING = List.of(
            "org.slf4j.",
            "java.util.logging.",
            "java.lang.System$Logger",
            "org.apache.logging.",
            "org.apache.commons.logging.");

    /** Types, by the start of their names, that stand for the world outside the process. */
    private static final List<String> WORLD = List.of(
            "java.nio.file.",
            "java.nio.channels.",
            "java.io.File",
            "java.io.RandomAccessFile",
            "java.io.PrintStream",
            "java.io.Console",
            "java.net.",
            "java.lang.Process",
            "java.time.Clock",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    /** A name and its syntax touch no network. */
    private static final List<String> HARMLESS = List.of("java.net.URI", "java.net.URISyntaxException");

    private UseRules() {}

    static List<Rule> of(String base) {
        return List.of(
                Rule.each("R3", base, "leave the world to io and git", type -> world(type, base)),
                Rule.each("R5", base, "call nothing whose result varies", type -> called(type, Ban.ORDER_AND_LOCALE)),
                Rule.each("R9", base, "use a library only where it belongs", type -> strayLibraries(type, base)),
                Rule.each("R10", base, "not log", type -> uses(type).filter(UseRules::isLogging)));
    }

    private static Stream<String> world(JavaClass type, String base) {
        if (PackageTable.COMPILER.is(type, base, Kind.EDGE)) {
            return Stream.empty();
        }
        Stream<String> types = uses(type).filter(name -> !HARMLESS.contains(name) && startsWithAny(name, WORLD));
        return Stream.concat(types, called(type, Ban.CLOCK_AND_ENVIRONMENT));
    }

    private static Stream<String> strayLibraries(JavaClass type, String base) {
        String at = PackageTable.nameOf(type, base);
        return uses(type)
                .filter(name -> LIBRARIES.stream()
                        .anyMatch(library -> name.startsWith(library.prefix())
                                && !library.users().contains(at)));
    }

    private static boolean isLogging(String name) {
        return startsWithAny(name, LOGGING);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static Stream<String> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName());
    }

    private static Stream<String> called(JavaClass type, List<Ban> bans) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> bans.stream().anyMatch(ban -> ban.forbids(access)))
                .map(UseRules::describe);
    }

    private static String describe(JavaAccess<?> access) {
        String target = access.getTargetOwner().getSimpleName() + '.' + access.getName();
        return target + " in " + access.getOrigin().getName() + ", line " + access.getLineNumber();
    }
}
