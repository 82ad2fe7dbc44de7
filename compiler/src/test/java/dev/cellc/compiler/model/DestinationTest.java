package dev.cellc.compiler.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.model.Destination.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "db.example.com, db.example.com, true",
        "db.example.com, x.db.example.com, false",
        "*.example.com, db.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, a.db.example.com, false",
        "*.example.com, db.example.org, false",
        "*.com, com, false"
    })
    void aPatternStandsForOneLabelMore(String name, String host, boolean covered) {
        assertThat(new Domain(name).covers(host)).isEqualTo(covered);
    }
}
