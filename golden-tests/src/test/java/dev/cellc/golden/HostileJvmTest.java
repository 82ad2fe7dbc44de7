package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compiler;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The hostile run is as hostile as it claims to be. */
@EnabledIfSystemProperty(named = "golden.hostile", matches = "true")
class HostileJvmTest {

    @Test
    void linesEndWithCarriageReturns() {
        assertThat(System.lineSeparator()).isEqualTo("\r\n");
    }

    @Test
    @SuppressWarnings("StringCaseLocaleUsage")
    void theLanguageHasADotlessI() {
        assertThat(Locale.getDefault().toLanguageTag()).isEqualTo("tr-TR");
        assertThat("TITLE".toLowerCase()).isEqualTo("tıtle");
    }

    @Test
    void textIsNotUnicode() {
        assertThat(Charset.defaultCharset()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theTimeZoneIsOffByQuarters() {
        assertThat(ZoneId.systemDefault().getId()).isEqualTo("Pacific/Chatham");
    }

    @Test
    void filesComeInAnotherOrder() {
        assertThat(Hostility.seed()).isNotEqualTo(1);
    }

    @Test
    void theCompilerIsTheOneThatIsShipped() throws ClassNotFoundException {
        URL place = Compiler.class.getProtectionDomain().getCodeSource().getLocation();

        assertThat(place.getPath()).contains("/dist/lib/");
        assertThat(Class.forName(Compiler.class.getName() + "$$Lambda0").isSynthetic())
                .isTrue();
    }
}
