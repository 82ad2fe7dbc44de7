package dev.cellc.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** What was asked for: the values of options, from flags and from the environment, and the operand. */
final class Arguments {
    private final EnumMap<Option, List<String>> options;
    private final List<String> operands;

    Arguments(EnumMap<Option, List<String>> options, List<String> operands) {
        this.options = options.clone();
        this.operands = List.copyOf(operands);
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    Optional<String> value(Option option) {
        return values(option).stream().findFirst();
    }

    List<String> values(Option option) {
        return options.getOrDefault(option, List.of());
    }

    List<String> operands() {
        return operands;
    }

    Optional<String> operand() {
        return operands.stream().findFirst();
    }
}
