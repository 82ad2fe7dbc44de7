package dev.cellc.compiler.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "a1", "a-b", "1a", "a--b"})
    void labelsAreLegal(String name) {
        assertThat(NameRule.LABEL.violation(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL, foo.bar, contains `.`",
        "LABEL, éà, contains `é`",
        "LABEL, 日本, contains `日`",
        "LABEL, 😀, contains `😀`",
        "LABEL, Upper, contains `U`",
        "LABEL, -a, does not start and end with a letter or digit",
        "SERVICE, 3973e022, starts with a digit",
        "SERVICE, v1.2, contains `.`",
        "SUBDOMAIN, a..b, 'has an empty part, or one that does not start and end with a letter or digit'",
        "SUBDOMAIN, '', is empty"
    })
    void othersAreNot(NameRule rule, String name, String violation) {
        assertThat(rule.violation(name)).isEqualTo(violation);
    }

    @ParameterizedTest
    @CsvSource({"LABEL, 63", "SERVICE, 63", "SUBDOMAIN, 253"})
    void eachKindHasItsLimit(NameRule rule, int limit) {
        assertThat(rule.violation("a".repeat(limit))).isNull();
        assertThat(rule.violation("a".repeat(limit + 1))).isEqualTo("is longer than " + limit + " characters");
    }
}
