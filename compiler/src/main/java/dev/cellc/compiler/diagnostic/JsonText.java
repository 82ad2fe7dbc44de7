package dev.cellc.compiler.diagnostic;

/** JSON that is written from front to back, on one line but for the breaks that are asked for. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    JsonText open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonText open(String name, char bracket) {
        return name(name).open(bracket);
    }

    JsonText close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    JsonText value(String text) {
        separate();
        Json.string(out, text);
        first = false;
        return this;
    }

    JsonText member(String name, String text) {
        return name(name).value(text);
    }

    JsonText member(String name, int number) {
        name(name);
        out.append(number);
        first = false;
        return this;
    }

    /** The next item starts on a line of its own. */
    JsonText line() {
        separate();
        out.append('\n');
        first = true;
        return this;
    }

    private JsonText name(String name) {
        value(name);
        out.append(':');
        first = true;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
    }

    /** All of it, with a line end. */
    String text() {
        return out.append('\n').toString();
    }
}
