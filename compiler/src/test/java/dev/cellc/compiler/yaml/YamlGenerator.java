package dev.cellc.compiler.yaml;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random YAML documents, mostly well formed, in the styles that people write, with the scalars that hurt. */
final class YamlGenerator {
    private static final List<String> KEYS = List.of(
            "name",
            "apiVersion",
            "a-b.c/d",
            "\"a b\"",
            "'it''s'",
            "\"q\\\"\"",
            "123",
            "ключ",
            "😀",
            "a b",
            "x#y",
            "u:v",
            "-a",
            "_x",
            "/p",
            "\"\"",
            "k ");
    private static final List<String> HOSTILE_KEYS = List.of(
            "k0", "@k", "true", "on", "1.5", "\"\\u0041\"", "<<", "? a", "[a]", "{a: b}", "~", "&a k", "!!str k", "");
    private static final List<String> PLAIN = List.of(
            "web",
            "8080",
            "1.10",
            "0123",
            "yes",
            "~",
            "null",
            "True",
            "-1",
            "+1",
            "12:30:45",
            "2024-01-01",
            ".5",
            "1e3",
            "0x1F",
            "1_000",
            "=",
            "us-docker.pkg.dev/a/b:v1",
            "https://a.b/c?d=e#f",
            "Welcome to the shop!",
            "-x",
            "--port=80",
            "a#b",
            "it's",
            "a\"b",
            "日本語",
            "x 😀 y",
            "a:b",
            "a  b",
            ".",
            "...x",
            "---x",
            "100%",
            "a\\nb",
            ".inf",
            "a!b&c*d|e>f@g`h");
    private static final List<String> HOSTILE_PLAIN = List.of(
            "a, b",
            "a [b] {c}",
            "?x",
            ":x",
            "!t",
            "!!str 1",
            "&x y",
            "*y",
            "@a",
            "`a",
            "%a",
            "a: b",
            "a #b",
            "-",
            "- a",
            "?",
            "? a",
            "\"\\q\"",
            "'a",
            "\"a",
            "\"a\" b",
            "|",
            "> a",
            "[a",
            "{a",
            "a]",
            "x\n  y");
    private static final List<String> QUOTED = List.of(
            "\"\"",
            "''",
            "\"a\"",
            "'a'",
            "\"a: b # c\"",
            "'it''s'",
            "''''",
            "\"\\\"\"",
            "\"\\\\\"",
            "\"a\\nb\\tc\\r\\/\"",
            "\"\\x41\"",
            "\"\\u00e9\"",
            "' a '",
            "\" a \"",
            "\"😀\"",
            "'a\"b'",
            "\"a'b\"",
            "\"\\e\\0\"",
            "'a\\b'",
            "\"{[,]}\"");
    private static final List<String> COMMENTS = List.of(" # c", "  #", " #a: b", " # 'x", "#x", "  # 😀");
    private static final List<String> LINES = List.of(
            "text",
            "  deeper",
            "a: b",
            "- c",
            "# no comment",
            "",
            "   ",
            " one",
            "trailing  ",
            "😀",
            "\"q\"",
            "{a",
            "x\\n",
            "---",
            "...",
            "é");

    private final RandomGenerator random;
    private final StringBuilder out = new StringBuilder();

    YamlGenerator(RandomGenerator random) {
        this.random = random;
    }

    String document() {
        if (chance(6)) {
            out.append("---").append(chance(4) ? pick(COMMENTS) : "").append('\n');
        }
        blank(0);
        if (chance(12)) {
            out.append(plain()).append('\n');
        } else {
            out.append(" ".repeat(chance(10) ? 2 : 0));
            collection(out.length() > 0 && out.charAt(out.length() - 1) == ' ' ? 2 : 0, 0);
        }
        String text = out.toString();
        text = chance(20) ? text.strip() : text;
        return chance(5) ? text.replace("\n", "\r\n") : text;
    }

    /** A block mapping or sequence; the line already has its indentation. */
    private void collection(int indent, int depth) {
        collection(indent, depth, chance(3));
    }

    private void collection(int indent, int depth, boolean sequence) {
        int entries = 1 + random.nextInt(depth == 0 ? 6 : 3);
        for (int i = 0; i < entries; i++) {
            if (i > 0) {
                blank(indent);
                out.append(" ".repeat(chance(250) ? indent + 1 : indent));
            }
            if (sequence) {
                out.append('-');
                item(indent, depth);
            } else {
                out.append(key(i)).append(chance(40) ? " :" : ":");
                value(indent, depth);
            }
        }
    }

    private void item(int indent, int depth) {
        if (depth < 4 && chance(2)) {
            int spaces = chance(8) ? 3 : 1;
            out.append(" ".repeat(spaces));
            collection(indent + 1 + spaces, depth + 1);
        } else {
            value(indent, depth);
        }
    }

    private void value(int indent, int depth) {
        int kind = random.nextInt(depth < 4 ? 12 : 8);
        switch (kind) {
            case 0 -> end("");
            case 1, 2, 3 -> end(' ' + plain());
            case 4, 5 -> end(' ' + pick(QUOTED));
            case 6 -> end(' ' + flow(0));
            case 7 -> block(indent);
            case 8 -> {
                end("");
                out.append(" ".repeat(indent));
                // a mapping here would go on with the keys of its parent
                collection(indent, depth + 1, !chance(50));
            }
            default -> {
                end("");
                int deeper = indent + (chance(5) ? 1 + random.nextInt(4) : 2);
                blank(deeper);
                out.append(" ".repeat(deeper));
                collection(deeper, depth + 1);
            }
        }
    }

    private void end(String value) {
        out.append(value)
                .append(chance(12) ? pick(COMMENTS) : "")
                .append(chance(15) ? "  " : "")
                .append('\n');
    }

    private void blank(int indent) {
        while (chance(8)) {
            out.append(" ".repeat(random.nextInt(indent + 3)))
                    .append(chance(2) ? "# comment: [" : "")
                    .append('\n');
        }
    }

    private String flow(int depth) {
        StringBuilder flow = new StringBuilder();
        boolean mapping = random.nextBoolean();
        int entries = random.nextInt(4);
        flow.append(mapping ? '{' : '[').append(chance(4) ? " " : "");
        for (int i = 0; i < entries; i++) {
            flow.append(i == 0 ? "" : chance(5) ? "," : ", ");
            if (mapping) {
                flow.append(key(i)).append(chance(8) ? ":" : ": ");
            }
            int kind = random.nextInt(depth < 3 ? 6 : 5);
            flow.append(kind == 5 ? flow(depth + 1) : kind < 2 ? pick(QUOTED) : plain());
        }
        return flow.append(chance(20) ? "," : "").append(mapping ? '}' : ']').toString();
    }

    private void block(int indent) {
        out.append(' ').append(chance(2) ? '|' : '>');
        int indicator = chance(4) ? 1 + random.nextInt(4) : 0;
        String chomping = pick(List.of("", "", "-", "+"));
        String digit = indicator > 0 ? String.valueOf(indicator) : "";
        out.append(chance(2) ? digit + chomping : chomping + digit)
                .append(chance(8) ? pick(COMMENTS) : "")
                .append('\n');
        int deeper = indicator > 0 ? indent + indicator : indent + 1 + random.nextInt(3);
        int lines = random.nextInt(6);
        for (int i = 0; i < lines; i++) {
            String line = pick(LINES);
            out.append(line.isEmpty() && chance(2) ? "" : " ".repeat(deeper))
                    .append(line)
                    .append('\n');
        }
    }

    /** {@code text} with a few characters or lines changed. */
    String mutated(String text) {
        StringBuilder result = new StringBuilder(text);
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(result.length() + 1);
            switch (random.nextInt(5)) {
                case 0 ->
                    result.insert(
                            at,
                            pick(List.of(
                                    " ", "  ", "\n", "\r", "\r\n", "\t", ":", ": ", "-", "- ", "#", " #", "'", "\"",
                                    "[", "]", "{", "}", ",", "|", ">", "&a ", "*a", "!t ", "!!str ", "? ", "%", "\\",
                                    "\uFEFF", "\u0085", "\u2028", "\u0007", "\uD800", "<<: ", "---\n", "...\n", "\n---",
                                    "\n...")));
                case 1 -> result.delete(at, Math.min(result.length(), at + 1 + random.nextInt(3)));
                case 2 -> result.insert(at, result.substring(at, Math.min(result.length(), at + random.nextInt(20))));
                case 3 -> result.insert(at, pick(PLAIN));
                default -> result.insert(result.lastIndexOf("\n", at) + 1, " ".repeat(1 + random.nextInt(3)));
            }
        }
        return result.toString();
    }

    private String key(int index) {
        return chance(150) ? pick(HOSTILE_KEYS) : index == 0 && chance(4) ? pick(KEYS) : "k" + index;
    }

    private String plain() {
        return chance(80) ? pick(HOSTILE_PLAIN) : pick(PLAIN);
    }

    /** True once in {@code n} times. */
    private boolean chance(int n) {
        return random.nextInt(n) == 0;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
