package dev.cellc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with texts, as they stand in declarations: what is a secret and what only looks a little like one. */
class SecretTableTest {

    private static boolean isSecret(String name, String text) {
        return SecretShapes.of(text) != null
                || SecretTexts.isSecret(name, text)
                || SecretTexts.isSecretArgument(text)
                || SecretLines.hasSecret(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DB_PASSWORD | open-sesame
            DB_PASS | open-sesame
            dbPass | open-sesame
            REDIS_PWD | open-sesame
            ROOT_PW | open-sesame
            PGPASSWORD | open-sesame
            MYSQLPASSWORD | changeme
            PAGE_ACCESS_TOKEN | open-sesame
            NEXT_AUTH_SECRET | open-sesame
            STRIPE_APIKEY | open-sesame
            MYAPIKEY | open-sesame
            AZURE_ACCOUNT_KEY | open-sesame
            JWT_KEY | open-sesame
            SMTP_PASSCODE | 493021
            spring.datasource.password | open-sesame
            Authorization | Basic Z3JlZXRlcjpvcGVuLXNlc2FtZQ==
            Authorization | Bearer open-sesame
            X-Header | Authorization: Basic Z3JlZXRlcjpvcGVuLXNlc2FtZQ==
            DSN | greeter:open-sesame@tcp(db.example:3306)/greetings
            ADDRESS | greeter:open-sesame@db.example:5432
            URL | postgres://greeter:open-sesame@db.example/greetings
            URL | https://hooks.slack.com/services/T0000/B0000/opensesame
            CONNECTION | Server=db.example;User Id=greeter;Password=open-sesame;
            CONNECTION | DefaultEndpointsProtocol=https;AccountKey=open-sesame==;EndpointSuffix=core
            CONNECTION | host=db.example user=greeter password=open-sesame
            QUERY | user=greeter&token=open-sesame
            ARGUMENT | --password=open-sesame
            SCRIPT | mysql --password=open-sesame greetings
            SCRIPT | export DB_PASSWORD='open-sesame'
            JSON | {"user": "greeter", "password": "open-sesame"}
            YAML | token: open-sesame
            /home/greeter/.pgpass | db.example:5432:greetings:greeter:open-sesame
            /root/.ssh/id_rsa | open-sesame
            /etc/tls/tls.key | open-sesame
            /etc/greeter/credentials.json | {"user": "greeter"}
            /etc/greeter/db-password.txt | open-sesame
            """)
    void isASecret(String name, String text) {
        assertThat(isSecret(name, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASSWORD_FILE | /run/secrets/db
            TOKEN_URL | https://login.example/token
            PASSWORD_MIN_LENGTH | 12
            SECRET_NAME | greeter
            DB_PASSWORD | ${DB_PASSWORD}
            DB_PASSWORD | $(DB_PASSWORD)
            DB_PASSWORD | $DB_PASSWORD
            DB_PASSWORD | {{ .password }}
            DB_PASSWORD | ''
            DB_PASSWORD | <password>
            DB_PASSWORD | xxxxxxxx
            DB_PASSWORD | '********'
            DB_PASSWORD | REDACTED
            DB_PASSWORD | /run/secrets/db
            DB_PASSWORD | vault:shop/db#password
            USE_TOKEN | true
            PASSWORD | none
            MAX_TOKEN | 4096
            NEXT_PAGE_TOKEN | abcdef
            PAGE_TOKEN | abcdef
            CANCEL_TOKEN | abcdef
            FIRST_PASS | fast
            BYPASS | always
            COMPASS | north
            PUBLIC_KEY | abcdef
            NEXT_PUBLIC_API_KEY | abcdef
            PARTITION_KEY | customer
            TOKENIZER | words
            PASSWORDLESS | always
            Authorization | Bearer ${TOKEN}
            NOTE | Basic authentication is off
            NOTE | 'the password: <password>'
            MAIL | mailto:greeter@mail.example
            IMAGE | greeter:1.0.0@sha256:0123456789abcdef
            URL | https://greeter@db.example/
            CONNECTION | Server=db.example;Password=${DB_PASSWORD};
            QUERY | user=greeter&page=token
            ARGUMENT | --password-file=/run/secrets/db
            ARGUMENT | --password
            CODE | const token = readToken();
            CODE | password = settings.password
            TIME | 12:30
            /etc/tls/public.key | abcdef
            /etc/greeter/greeter.json | {"user": "greeter"}
            """)
    void isNone(String name, String text) {
        assertThat(isSecret(name, text)).isFalse();
    }

    @Test
    void aTextIsSearchedInOnePass() {
        assertThat(SecretLines.hasSecret("= ".repeat(200_000) + "a".repeat(400_000) + "=".repeat(200_000)))
                .isFalse();
        assertThat(SecretLines.hasSecret("a: ".repeat(300_000))).isFalse();
        assertThat(SecretShapes.of("a".repeat(300_000) + ":b@".repeat(100_000))).isNull();
        assertThat(SecretNames.isSecret("a_".repeat(200_000))).isFalse();
    }
}
