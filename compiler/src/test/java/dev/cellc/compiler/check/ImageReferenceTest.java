package dev.cellc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String DIGEST = "@sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "web:1",
                "web:LATEST",
                "web:_1.0-rc",
                "shop/orders",
                "a_b/c__d/e-f/g---h/i.j",
                "localhost/orders",
                "localhost:5000/orders",
                "registry.example/orders:1",
                "registry.example:5000/shop/orders:1",
                "Registry.Example/orders",
                "Registry/orders",
                "127.0.0.1:5000/orders",
                "[::1]/orders",
                "[2001:db8::1]:5000/orders"
            })
    void whatKubeletsReadIsAReference(String image) {
        assertThat(ImageReference.mistake(image)).isNull();
        assertThat(ImageReference.mistake(image + DIGEST)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Web                        | its name `Web` has upper-case letters",
                "Web:1:2                    | `1:2` is no tag",
                "web:                       | `` is no tag",
                "web:-1                     | `-1` is no tag",
                "web:.1                     | `.1` is no tag",
                "web:a/b                    | `web:a` is no registry",
                "web:1+2                    | `1+2` is no tag",
                "registry.example/Orders    | its name `Orders` has upper-case letters",
                "registry.example:http/web  | `registry.example:http` is no registry",
                "registry.example:/web      | `registry.example:` is no registry",
                "-registry.example/web      | `-registry.example` is no registry",
                "registry-.example/web      | `registry-.example` is no registry",
                "registry..example/web      | `registry..example` is no registry",
                "reg_istry.example/web      | `reg_istry.example` is no registry",
                "[::g]/web                  | `[::g]` is no registry",
                "[]:5000/web                | `[]:5000` is no registry",
                "/web                       | a part of its name is empty",
                "shop//web                  | a part of its name is empty",
                "web/                       | a part of its name is empty",
                "registry.example/          | a part of its name is empty",
                "a___b                      | `a___b` is no part of a name",
                "a..b                       | `a..b` is no part of a name",
                "a._b                       | `a._b` is no part of a name",
                "_a                         | `_a` is no part of a name",
                "a-                         | `a-` is no part of a name",
                "a b                        | `a b` is no part of a name",
                "\u00e9                     | `\u00e9` is no part of a name",
                "web@                       | what follows `@` is no digest",
                "web@sha256                 | what follows `@` is no digest",
                "web@sha256:0a0a            | what follows `@` is no digest",
                "web@md5:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a | what follows `@` is no digest",
            })
    void ofAnythingElseTheMistakeIsSaid(String image, String mistake) {
        assertThat(ImageReference.mistake(image)).isEqualTo(mistake);
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(ImageReference.mistake("web:" + "a".repeat(128))).isNull();
        assertThat(ImageReference.mistake("web:" + "a".repeat(129))).endsWith("is no tag");
        assertThat(ImageReference.mistake("a/".repeat(127) + "b")).isNull();
        assertThat(ImageReference.mistake("a/".repeat(127) + "bc")).isEqualTo("its name is longer than 255 characters");
    }

    @Test
    void aDigestInUpperCaseAndADigestAloneAreNone() {
        assertThat(ImageReference.mistake("web@sha256:" + "0A".repeat(32))).isEqualTo("what follows `@` is no digest");
        assertThat(ImageReference.mistake("web" + DIGEST + DIGEST)).isEqualTo("what follows `@` is no digest");
        assertThat(ImageReference.mistake("0a".repeat(32))).isEqualTo("a digest alone names no image");
    }
}
