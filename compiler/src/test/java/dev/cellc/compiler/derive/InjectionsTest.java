package dev.cellc.compiler.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionsTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a$b, a$b",
        "a$, a$$",
        "$(A), $$(A)",
        "$$, $$$$",
        "a$$b, a$$$b",
        "$$(A), $$$$(A)",
        "($, ($$"
    })
    void onlyDollarsThatMeanSomethingAreDoubled(String value, String written) {
        assertThat(Injections.literal(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "$$", "$$$", "$(A)", "$$(A)", "$x$(A)$", "$($($)", "a$b$(c)$$d$", "$$$$$("})
    void kubernetesGivesBackTheValueWhateverFollows(String value) {
        for (String next : new String[] {"", "$(NAME)", "(", "x"}) {
            String expected = value + next.replace("$(NAME)", "<NAME>");
            assertThat(expanded(Injections.literal(value) + next)).isEqualTo(expected);
        }
    }

    /** The expansion of Kubernetes, with {@code <NAME>} for the value of every variable. */
    private static String expanded(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '$' || i + 1 == text.length()) {
                result.append(c);
                continue;
            }
            char next = text.charAt(++i);
            int close = next == '(' ? text.indexOf(')', i) : -1;
            if (close > 0) {
                result.append('<').append(text, i + 1, close).append('>');
                i = close;
            } else {
                result.append(next == '$' ? "$" : "$" + next);
            }
        }
        return result.toString();
    }
}
