package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.Compiled;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.resource.Printed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof finds each change of a rule about requests, and of the one that has lookups read. */
class Layer7MutationTest {
    private static final Path CASES = Path.of("../golden-tests/cases/valid");
    private static final Pattern RULE = Pattern.compile(" {8}- method: (\\w+)\\n {10}path: \"(.*)\"\\n");
    private static final Pattern RULES = Pattern.compile(" {6}rules:\\n( {8}.*\\n)+");

    @ParameterizedTest
    @ValueSource(strings = {"http-rules-from-openapi", "http-rules-of-a-strict-cell"})
    void everyChangeOfARuleIsFound(String name) {
        Compiled compiled = Compiled.of(CASES.resolve(name).resolve("input"));
        Prover.prove(compiled.planes(), compiled.objects(), Shard.WHOLE, this::refuse);
        int changes = 0;
        for (int i = 0; i < compiled.objects().size(); i++) {
            for (String changed : changes(compiled.objects().get(i).text())) {
                changes++;
                assertFound(compiled, i, changed, "");
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    @Test
    void namesThatAreNeverLearnedAreFound() {
        Compiled compiled = Compiled.of(CASES.resolve("external-connection-by-name/input"));
        Prover.prove(compiled.planes(), compiled.objects(), Shard.WHOLE, this::refuse);
        int changes = 0;
        for (int i = 0; i < compiled.objects().size(); i++) {
            String text = compiled.objects().get(i).text();
            if (text.contains("dns:\n")) {
                changes++;
                assertFound(compiled, i, RULES.matcher(text).replaceAll(""), "no DNS rule reads its lookups");
                assertFound(
                        compiled, i, text.replaceAll("matchPattern: .*", "matchName: other.example"), "no DNS rule");
            }
        }
        assertThat(changes).isPositive();
    }

    private static List<String> changes(String text) {
        List<String> changes = new ArrayList<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            String path = rule.group(2);
            if (rule.group(1).equals("OPTIONS") && path.contains("[0-9]+")) {
                // preflights for numbers are preflights for any segment, which another rule lets pass
                continue;
            }
            changes.add(text.substring(0, rule.start()) + text.substring(rule.end()));
            changes.add(with(text, rule, 1, rule.group(1).equals("PATCH") ? "TRACE" : "PATCH"));
            changes.add(with(text, rule, 2, path + "x"));
            changes.add(with(text, rule, 2, path.substring(0, 3) + ".*"));
            changes.add(with(text, rule, 2, "/more" + path));
        }
        Matcher rules = RULES.matcher(text);
        while (rules.find()) {
            changes.add(text.substring(0, rules.start()) + text.substring(rules.end()));
        }
        return changes;
    }

    private static String with(String text, Matcher rule, int group, String value) {
        return text.substring(0, rule.start(group)) + value + text.substring(rule.end(group));
    }

    private void assertFound(Compiled compiled, int changed, String text, String message) {
        List<Printed> objects = new ArrayList<>(compiled.objects());
        objects.set(changed, new Printed(objects.get(changed).resource(), text));
        String difference = diff(compiled.objects().get(changed).text(), text);
        assertThatThrownBy(
                        () -> Prover.prove(compiled.planes(), objects, Shard.WHOLE, this::refuse),
                        difference.replace("%", "%%"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private void refuse(Object diagnostic) {
        throw new AssertionError(diagnostic);
    }

    /** The text around the place where both begin to differ. */
    private static String diff(String before, String after) {
        int start = 0;
        while (start < Math.min(before.length(), after.length()) && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        return around(before, start) + " became " + around(after, start);
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 120));
    }
}
