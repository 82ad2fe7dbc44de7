package dev.cellc.compiler.architecture.planted.emit;

import dev.cellc.compiler.architecture.Violates;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

final class Varies {
    private Varies() {}

    @Violates("R5")
    static final class Order {
        static List<String> keys(Map<String, String> map) {
            return List.copyOf(Map.copyOf(map).keySet());
        }
    }

    @Violates("R5")
    static final class Pair {
        static Map<String, String> of(String name) {
            return Map.of("a", name, "b", name);
        }
    }

    @Violates("R5")
    static final class Many {
        static Set<String> of(String... names) {
            return Set.of(names);
        }
    }

    @Violates("R5")
    static final class Table {
        static Map<String, String> make() {
            return new HashMap<>();
        }
    }

    @Violates("R5")
    static final class Reference {
        static Supplier<Map<String, String>> maker() {
            return HashMap::new;
        }
    }

    @Violates("R5")
    static final class Collected {
        static List<String> once(List<String> names) {
            return List.copyOf(names.stream().collect(Collectors.toSet()));
        }
    }

    @Violates("R5")
    static final class LineEnd {
        static String line(String text) {
            return text + System.lineSeparator();
        }
    }

    @Violates("R5")
    static final class Case {
        @SuppressWarnings("StringCaseLocaleUsage")
        static String lower(String name) {
            return name.toLowerCase();
        }
    }

    @Violates("R5")
    static final class Digits {
        @SuppressWarnings("DefaultLocale")
        static String port(int port) {
            return "%d".formatted(port);
        }
    }

    /** What the bans must leave alone. */
    static final class Constant {
        static String lower(String name) {
            return String.format(Locale.ROOT, "%s", name.toLowerCase(Locale.ROOT));
        }

        static Map<String, String> single(String name) {
            return Map.of(name, name);
        }

        static Map<String, String> ordered() {
            return new LinkedHashMap<>();
        }

        static SortedMap<String, String> index(List<String> names) {
            return names.stream().collect(Collectors.toMap(name -> name, name -> name, (a, b) -> a, TreeMap::new));
        }
    }
}
