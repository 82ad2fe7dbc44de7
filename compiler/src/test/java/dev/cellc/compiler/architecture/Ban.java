package dev.cellc.compiler.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;

/**
 * A member of the JDK that must not be used: its owner, its name, and which of its overloads are meant, by their
 * parameter types. Calls and method references count alike.
 */
record Ban(String owner, String member, Predicate<List<String>> overloads) {

    private static final String CONSTRUCTOR = "<init>";
    private static final String LOCALE = "java.util.Locale";
    private static final String STRING = "java.lang.String";
    private static final String COLLECTORS = "java.util.stream.Collectors";
    private static final String ARRAY = "[Ljava.lang.Object;";
    private static final String SYSTEM = "java.lang.System";

    /** What gives another order, another text or another line end on another machine or in another run (R5). */
    static final List<Ban> ORDER_AND_LOCALE = List.of(
            all("java.util.HashMap", CONSTRUCTOR),
            all("java.util.HashSet", CONSTRUCTOR),
            moreThan(2, "java.util.Map", "of"),
            all("java.util.Map", "ofEntries"),
            all("java.util.Map", "copyOf"),
            moreThan(1, "java.util.Set", "of"),
            severalArguments("java.util.Set", "of"),
            all("java.util.Set", "copyOf"),
            all(COLLECTORS, "toSet"),
            all(COLLECTORS, "toUnmodifiableSet"),
            all(COLLECTORS, "toUnmodifiableMap"),
            fewerThan(4, COLLECTORS, "toMap"),
            fewerThan(3, COLLECTORS, "groupingBy"),
            all(COLLECTORS, "groupingByConcurrent"),
            all(SYSTEM, "lineSeparator"),
            all("java.io.PrintWriter", "println"),
            all("java.io.BufferedWriter", "newLine"),
            without(LOCALE, STRING, "format"),
            all(STRING, "formatted"),
            without(LOCALE, STRING, "toLowerCase"),
            without(LOCALE, STRING, "toUpperCase"));

    /** What asks the machine (R3); types that do nothing else are banned as a whole elsewhere. */
    static final List<Ban> CLOCK_AND_ENVIRONMENT = List.of(
            all("java.lang.Runtime", "getRuntime"),
            all(SYSTEM, "currentTimeMillis"),
            all(SYSTEM, "nanoTime"),
            all(SYSTEM, "getenv"),
            all(SYSTEM, "getProperty"),
            all(SYSTEM, "getProperties"),
            all(SYSTEM, "setProperty"),
            all(SYSTEM, "exit"),
            all(SYSTEM, "in"),
            all(SYSTEM, "out"),
            all(SYSTEM, "err"),
            all("java.lang.Math", "random"),
            all("java.lang.Throwable", "printStackTrace"),
            all("java.util.UUID", "randomUUID"),
            fewerThan(1, "java.util.Date", CONSTRUCTOR),
            all(LOCALE, "getDefault"),
            all("java.time.ZoneId", "systemDefault"),
            all("java.util.TimeZone", "getDefault"),
            all("java.nio.charset.Charset", "defaultCharset"),
            all("java.time.Instant", "now"),
            all("java.time.LocalDate", "now"),
            all("java.time.LocalDateTime", "now"),
            all("java.time.OffsetDateTime", "now"),
            all("java.time.ZonedDateTime", "now"));

    private static Ban all(String owner, String member) {
        return new Ban(owner, member, parameters -> true);
    }

    /** A map or set of one element has one order. */
    private static Ban moreThan(int count, String owner, String member) {
        return new Ban(owner, member, parameters -> parameters.size() > count);
    }

    private static Ban severalArguments(String owner, String member) {
        return new Ban(owner, member, parameters -> parameters.contains(ARRAY));
    }

    private static Ban fewerThan(int count, String owner, String member) {
        return new Ban(owner, member, parameters -> parameters.size() < count);
    }

    private static Ban without(String parameter, String owner, String member) {
        return new Ban(owner, member, parameters -> !parameters.contains(parameter));
    }

    boolean forbids(JavaAccess<?> access) {
        return access.getName().equals(member)
                && isMeant(access.getTargetOwner())
                && overloads.test(parameters(access));
    }

    /** A method is inherited and a constructor is not: a LinkedHashMap is a HashMap, but one with an order. */
    private boolean isMeant(JavaClass target) {
        return member.equals(CONSTRUCTOR) ? target.getName().equals(owner) : target.isAssignableTo(owner);
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }
}
