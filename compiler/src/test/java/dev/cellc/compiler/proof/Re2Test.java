package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Re2Test {

    /** What RE2 says of each in {@code ProgramSize}, library and version 2024-07. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "a 5",
                "[^/]+ 13",
                "[^/?]+ 14",
                "[!-.0->@-~]+ 8",
                "(\\?.*)? 16",
                "(\\?[!-~]*)? 9",
                "([?][!-~]*)? 9",
                "/v1/orders/[^/?]+(\\?[!-~]*)? 30",
                "/v1/orders(/[!-.0->@-~]+)?([?][!-~]*)? 27",
                "/a/[!-.0->@-~]+/b/[!-.0->@-~]+/c/[!-.0->@-~]+/d/[!-.0->@-~]+([?][!-~]*)? 37",
                "/pkg\\.Svc/(GetA|GetB|Put) 22",
                "(paid|open|closed) 20",
                "(a|b) 7",
                "(a*)* 11",
                "a{2,5} 12",
                "[a-zA-Z0-9_-]{1,20} 103",
                "/static/.* 20"
            })
    void countsAsRe2Does(String expression, int measured) throws Re2Parser.Refused {
        assertThat(Re2Program.size(Re2Parser.parse(expression))).isEqualTo(measured);
    }

    /** The paths that policies of the compiler hold: the bound by which they are kept short is never too low. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders/[!-.0->@-~]+/lines/[0-9]+([?][!-~]*)?",
                "/v1/orders/[!-.0->@-~]+/v1\\.0/(invoice|receipt)\\.pdf([?][!-~]*)?",
                "/organizations/[!-.0->@-~]+/departments/[!-.0->@-~]+/employees/[!-.0->@-~]+/appraisals/[!-~]*"
            })
    void takesWhatThisCompilerWrites(String expression) {
        assertThat(Re2.fault(expression)).isEmpty();
    }

    @Test
    void refusesAProgramOfMoreThanAHundredInstructions() {
        assertThat(Re2.fault("/" + "a".repeat(95))).isEmpty();
        assertThat(Re2.fault("/" + "a".repeat(96))).isPresent();
        assertThat(Re2.fault("((a{100}){100}){100}")).isPresent();
        assertThat(Re2.fault("(".repeat(5000) + ")".repeat(5000))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\1",
                "(?=a)",
                "(?!a)",
                "(?<=a)",
                "(?<!a)",
                "(?>a)",
                "a*+",
                "a**",
                "*a",
                "(a",
                "a)",
                "[a",
                "[b-a]",
                "a{1001}",
                "a{3,2}",
                "\\",
                "\\C",
                "\\_\\y",
                "[[:foo:]]"
            })
    void refusesWhatRe2DoesNotKnow(String expression) {
        assertThat(Re2.fault(expression)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "(?P<id>[[:digit:]]+) 42",
                "(?<id_of>[[:xdigit:]-]+) a-f",
                "[[:word:]]+ a_b",
                "(?i)get GET",
                "x{2} xx"
            })
    void saysTheSameInJava(String expression, String text) {
        assertThat(Re2.fault(expression)).isEmpty();
        assertThat(Pattern.matches(Re2.inJava(expression), text)).isTrue();
    }
}
