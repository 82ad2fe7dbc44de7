package dev.cellc.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after a command and the environment → arguments, by the tables of {@link Command} and {@link Option}. */
final class OptionParser {
    private static final String SET = "true";
    private static final List<String> SWITCHES = List.of("1", "true", "0", "false");

    private final Command command;
    private final Deque<String> words;
    private final EnumMap<Option, List<String>> values = new EnumMap<>(Option.class);
    private final List<String> operands = new ArrayList<>();

    private OptionParser(Command command, List<String> words) {
        this.command = command;
        this.words = new ArrayDeque<>(words);
    }

    static Arguments parse(Command command, List<String> words, Map<String, String> environment) throws UsageException {
        OptionParser parser = new OptionParser(command, words);
        parser.words();
        parser.environment(environment);
        parser.check();
        return new Arguments(parser.values, parser.operands);
    }

    private void words() throws UsageException {
        while (!words.isEmpty()) {
            String word = words.pop();
            if (word.equals("--")) {
                operands.addAll(words);
                return;
            }
            if (word.startsWith("--")) {
                longOption(word);
            } else if (word.startsWith("-") && word.length() > 1) {
                shortOption(word);
            } else {
                operands.add(word);
            }
        }
    }

    private void longOption(String word) throws UsageException {
        int equals = word.indexOf('=');
        String flag = equals < 0 ? word : word.substring(0, equals);
        take(option(flag), flag, equals < 0 ? null : word.substring(equals + 1));
    }

    private void shortOption(String word) throws UsageException {
        String flag = word.substring(0, 2);
        String attached = word.substring(word.startsWith("=", 2) ? 3 : 2);
        take(option(flag), flag, word.length() == 2 ? null : attached);
    }

    private Option option(String flag) throws UsageException {
        Optional<Option> found = command.options().stream()
                .filter(option -> flag.equals(option.flag()) || flag.equals(option.shortFlag()))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> flags = command.options().stream().map(Option::flag).toList();
        throw UsageException.unknown("option", flag, flags, listing());
    }

    private void take(Option option, String flag, @Nullable String attached) throws UsageException {
        if (!option.takesValue()) {
            if (attached != null) {
                throw new UsageException("`" + flag + "` takes no value", listing());
            }
            values.put(option, List.of(SET));
            return;
        }
        if (option.isValueOptional() && attached == null) {
            values.put(option, List.of(""));
            return;
        }
        String value = attached == null ? nextWord() : attached;
        if (value.isEmpty()) {
            throw new UsageException("`" + flag + "` needs a value: " + command.valueName(option), listing());
        }
        if (values.containsKey(option) && !option.isRepeatable()) {
            throw new UsageException("`" + flag + "` is given twice", "give it once");
        }
        add(option, flag, value);
    }

    /** The next word, unless it is an option; to pass a value that looks like one, attach it: {@code --output=-x}. */
    private String nextWord() {
        String word = words.peek();
        if (word == null || (word.startsWith("-") && word.length() > 1)) {
            return "";
        }
        return words.pop();
    }

    private void add(Option option, String source, String value) throws UsageException {
        List<String> choices = command.choices(option);
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw UsageException.unknown(
                    "value of `" + source + "`", value, choices, "choose one of " + String.join("|", choices));
        }
        switch (option) {
            case REPORT -> requireOwnFile(ReportTarget.of(value));
            case SHARD -> RenderCommand.shard(value);
            default -> {}
        }
        values.computeIfAbsent(option, key -> new ArrayList<>()).add(value);
    }

    /** One report would replace the other. */
    private void requireOwnFile(ReportTarget report) throws UsageException {
        for (String other : values.getOrDefault(Option.REPORT, List.of())) {
            if (ReportTarget.of(other).file().equals(report.file())) {
                throw new UsageException(
                        "two reports are to be written to `" + report.file() + "`", "name a file for each");
            }
        }
    }

    /** Flags win over the environment, also over a variable that would exclude them. */
    private void environment(Map<String, String> environment) throws UsageException {
        Set<Option> given = values.clone().keySet();
        for (Option option : command.options()) {
            String value = environment.getOrDefault(option.twin(), "");
            boolean overruled =
                    given.contains(option) || option.excluded().stream().anyMatch(given::contains);
            if (value.isEmpty() || overruled || option == Option.HELP) {
                continue;
            }
            if (option.isValueOptional() && SWITCHES.contains(value)) {
                if (isTrue(option, value)) {
                    values.put(option, List.of(""));
                }
            } else if (option.takesValue()) {
                for (String item : option.isRepeatable() ? value.split(",", -1) : new String[] {value}) {
                    add(option, option.twin(), item.strip());
                }
            } else if (isTrue(option, value)) {
                values.put(option, List.of(SET));
            }
        }
    }

    private static boolean isTrue(Option option, String value) throws UsageException {
        return switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default ->
                throw UsageException.unknown(
                        "value of `" + option.twin() + "`", value, Arrays.asList("true", "false"), "set it to 1 or 0");
        };
    }

    private void check() throws UsageException {
        for (Option option : values.keySet()) {
            for (Option other : option.excluded()) {
                if (values.containsKey(other)) {
                    throw new UsageException(
                            "`" + option.flag() + "` and `" + other.flag() + "` exclude each other",
                            "give one of them");
                }
            }
        }
        for (Option option : command.requiredOptions()) {
            if (!values.containsKey(option)) {
                throw new UsageException(
                        "`" + option.flag() + " " + command.valueName(option) + "` is missing", listing());
            }
        }
        int limit = command.maxOperands();
        if (operands.size() > limit) {
            throw new UsageException("unexpected argument `" + operands.get(limit) + "`", listing());
        }
        if (operands.size() < command.minOperands() || operands.contains("")) {
            throw new UsageException("`cellc " + command.text() + "` needs a value: " + command.argument(), listing());
        }
    }

    private String listing() {
        return "`cellc help " + command.text() + "` shows what there is";
    }
}
