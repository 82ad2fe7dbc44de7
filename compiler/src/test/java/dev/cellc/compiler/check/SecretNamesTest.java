package dev.cellc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSWORD",
                "DB_PASSWORD",
                "dbPassword",
                "smtp-password",
                "REDIS_PWD",
                "CLIENT_SECRET",
                "JWT_SECRET",
                "GITHUB_TOKEN",
                "authToken",
                "API_KEY",
                "apiKey",
                "STRIPE_APIKEY",
                "AWS_SECRET_ACCESS_KEY",
                "PRIVATE_KEY",
                "SESSION_KEY",
                "SIGNING_KEY_2",
                "DB_CREDENTIALS",
                "--admin-password"
            })
    void holdsASecret(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PWD",
                "OLDPWD_HINT",
                "TOKEN_LIFETIME",
                "PASSWORD_MIN_LENGTH",
                "SECRET_NAME",
                "PASSWORD_FILE",
                "TOKEN_URL",
                "MAX_TOKEN",
                "NEXT_PAGE_TOKEN",
                "PUBLIC_KEY",
                "PARTITION_KEY",
                "KEY",
                "TOKENIZER",
                "SECRETARY",
                "PASSWORDLESS",
                "tokens",
                ""
            })
    void holdsNone(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }
}
