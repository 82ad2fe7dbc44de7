package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Abidjan",
                "America/Argentina/ComodRivadavia",
                "America/Coyhaique",
                "America/North_Dakota/New_Salem",
                "EST",
                "Etc/GMT+12",
                "Etc/GMT-14",
                "Etc/UTC",
                "Europe/Berlin",
                "Europe/Kyiv",
                "GB-Eire",
                "GMT-0",
                "ROC",
                "UTC",
                "Zulu"
            })
    void zonesAndLinksAreKnown(String name) {
        assertThat(TimeZones.isKnown(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Local", "europe/berlin", "Europe", "Europe/", "SystemV/AST4", "CEST", "UTC+1", "./UTC"})
    void nothingElseIs(String name) {
        assertThat(TimeZones.isKnown(name)).isFalse();
    }

    @Test
    void everyZoneOfJavaIsKnownBesideThoseThatNobodyElseHas() {
        List<String> unknown = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/") && !TimeZones.isKnown(name))
                .sorted()
                .toList();

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlim, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "buenos_aires, America/Argentina/Buenos_Aires",
        "US/Eastrn, US/Eastern",
        "Local,",
        "Mars/Olympus,"
    })
    void theNearestZoneIsOneCalledAlikeOrOneOfThatPlace(String name, String nearest) {
        assertThat(TimeZones.nearest(name)).isEqualTo(nearest);
    }
}
