package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.yaml.YamlNode;

/** Which value a diagnostic speaks of; the text is put together only where there is a diagnostic. */
record Where(String before, String name, String after) {
    static final Where KEY = new Where("as a ", "key", "");

    static Where root(ApiType type) {
        return new Where("for ", type.name(), "");
    }

    static Where of(YamlNode.Scalar key) {
        return new Where("for `", key.text(), "`");
    }

    /** The items of the list that this is. */
    Where items() {
        return new Where("in `", name, "`");
    }

    @Override
    public String toString() {
        return before + name + after;
    }
}
