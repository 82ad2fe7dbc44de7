package dev.cellc.desugar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of each form in which Java makes a lambda, and what comes of it. */
public final class Forms implements Supplier<Map<String, String>> {
    private final Map<String, String> results = new TreeMap<>();
    private final String word = "word";

    private record Pair(String left, int right) {}

    private interface Greeting {
        String greet(String name);

        private String twice(String name) {
            Function<String, String> once = this::greet;
            return once.andThen(this::greet).apply(name);
        }

        static Greeting polite() {
            return name -> "Dear " + name;
        }

        default String both(String name) {
            return twice(name);
        }
    }

    private static final class Inner {
        private final int base;

        private Inner(int base) {
            this.base = base;
        }

        private int add(int more) {
            IntBinaryOperator sum = (a, b) -> a + b + base;
            return sum.applyAsInt(more, 1);
        }
    }

    @Override
    public Map<String, String> get() {
        results.put("static", run(() -> "s"));
        results.put("private method", run(() -> word + secret(2)));
        results.put("taken along", taken("a", 1, 2L, 3.5, 'c', true, new int[] {7}));
        results.put("references", references());
        results.put("numbers", numbers());
        results.put("results that are dropped", dropped());
        results.put("interfaces", Greeting.polite().both("you"));
        results.put("inner", Integer.toString(new Inner(3).add(4)));
        results.put("generic", generic(List.of("b", "a"), Comparator.naturalOrder()));
        results.put("several types", severalTypes());
        results.put("thrown", thrown());
        results.put("once", Integer.toString(distinct()));
        return results;
    }

    private static String run(Supplier<String> supplier) {
        return supplier.get();
    }

    private String secret(int times) {
        return word.repeat(times);
    }

    private static String taken(
            String text, int number, long large, double real, char letter, boolean flag, int[] many) {
        Supplier<String> all = () -> text + number + large + real + letter + flag + many[0];
        return all.get();
    }

    private String references() {
        Function<String, Integer> unbound = String::length;
        Supplier<String> bound = word::trim;
        BiFunction<String, Integer, Pair> constructor = Pair::new;
        IntFunction<String[]> array = String[]::new;
        Function<Integer, String> own = this::secret;
        Comparator<String> compared = String::compareTo;
        return unbound.apply("four")
                + bound.get()
                + constructor.apply("l", 1)
                + array.apply(2).length
                + own.apply(1)
                + Integer.signum(compared.compare("a", "b"))
                + Stream.of(new Pair("p", 2)).map(Pair::left).collect(Collectors.joining());
    }

    private static String numbers() {
        IntSupplier widened = "abc"::length;
        ToLongFunction<Integer> unboxed = Integer::intValue;
        LongUnaryOperator negated = Math::negateExact;
        Function<Integer, Object> boxed = Math::abs;
        Supplier<Long> sum = () -> IntStream.rangeClosed(1, 4).asLongStream().sum();
        Callable<Character> letter = () -> 'x';
        try {
            return widened.getAsInt()
                    + " " + unboxed.applyAsLong(5) + " " + negated.applyAsLong(6) + " " + boxed.apply(-7) + " "
                    + sum.get()
                    + letter.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dropped() {
        List<String> list = new ArrayList<>();
        Consumer<String> add = list::add;
        Consumer<Long> count = value -> Math.addExact(value, 1L);
        add.accept("added");
        count.accept(1L);
        return list.toString();
    }

    private static <T extends Comparable<T>> String generic(List<T> items, Comparator<? super T> order) {
        return items.stream()
                .sorted(order.reversed().reversed())
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private static String severalTypes() {
        Supplier<String> both = (Supplier<String> & Serializable) () -> "serializable";
        return both.get() + (both instanceof Serializable);
    }

    private static String thrown() {
        Callable<String> failing = () -> {
            throw new java.io.IOException("as it was");
        };
        try {
            return failing.call();
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** One that takes nothing along is made once, however often its place is passed. */
    private static int distinct() {
        Set<Object> made = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 3; i++) {
            Runnable nothing = () -> {};
            made.add(nothing);
        }
        return made.size();
    }
}
