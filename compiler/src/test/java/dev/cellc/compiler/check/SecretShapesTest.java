package dev.cellc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The secrets here are made up; they are put together so that no scanner of this repository takes them for real. */
class SecretShapesTest {

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("-----BEGIN " + "RSA PRIVATE KEY-----\nMIIE", "a private key"),
                Arguments.of("-----BEGIN " + "PRIVATE KEY-----\nMIIE", "a private key"),
                Arguments.of("AKIA" + "ABCDEFGHIJKLMNOP", "an access key of AWS"),
                Arguments.of("ghp_" + "0123456789abcdefghijABCDEFGHIJ012345", "a token of GitHub"),
                Arguments.of("glpat-" + "0123456789abcdefghij", "a token of GitLab"),
                Arguments.of("xoxb-" + "123456789012-abcdefghij", "a token of Slack"),
                Arguments.of("sk_live_" + "0123456789abcdefghij", "a key of Stripe"),
                Arguments.of("AIza" + "0123456789abcdefghijABCDEFGHIJ01234", "a key of Google"),
                Arguments.of("eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0" + ".c2lnbmF0dXJl", "a token"),
                Arguments.of("postgres://shop:" + "opensesame@db.example:5432/shop", "a password in an address"),
                Arguments.of("Authorization: Bearer " + "0123456789abcdefghij", "a bearer token"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void looksLikeASecret(String text, String what) {
        assertThat(SecretShapes.of(text)).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN CERTIFICATE-----\nMIIE",
                "-----BEGIN PUBLIC KEY-----\nMIIE",
                "https://shop.example/login",
                "https://user@shop.example/",
                "postgres://shop:$(DB_PASSWORD)@db.example:5432/shop",
                "postgres://shop:{{ .password }}@db.example:5432/shop",
                "registry.example/shop/orders@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "dp-acme-shop-production-2ca6d214",
                "Bearer of good news",
                "a sentence about ghp_ and AKIA",
                ""
            })
    void looksLikeNone(String text) {
        assertThat(SecretShapes.of(text)).isNull();
    }

    @Test
    void aLongTextIsSearchedInOnePass() {
        String text = "a.b+c-d".repeat(150_000) + "://" + ":x".repeat(150_000);

        assertThat(SecretShapes.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opensesame", "changeme", "1234", "correct horse battery staple"})
    void couldBeWhatItsNamePromises(String text) {
        assertThat(SecretShapes.couldBeSecret(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no",
                "true",
                "None",
                "/run/secrets/token",
                "$(TOKEN)",
                "${TOKEN}",
                "{{ .password }}",
                "https://vault.example/token",
                "vault:secret/data/shop#token"
            })
    void isAReferenceOrASwitch(String text) {
        assertThat(SecretShapes.couldBeSecret(text)).isFalse();
    }
}
