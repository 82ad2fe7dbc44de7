package dev.cellc.compiler.report;

import dev.cellc.compiler.diagnostic.Glyphs;
import java.util.List;

/** The start of an element: its name, and its attributes as they are written. */
record Tag(String name, String attributes) {

    static Tag of(String name) {
        return new Tag(name, "");
    }

    /** One of a class by which it is styled. */
    static Tag of(String name, String style) {
        return of(name).with("class", style);
    }

    Tag with(String attribute, String value) {
        String escaped = Html.escaped(Glyphs.shown(value));
        return new Tag(name, attributes + ' ' + attribute + "=\"" + escaped + '"');
    }

    Html text(String text) {
        return around(Html.text(text));
    }

    Html around(Html... content) {
        return around(List.of(content));
    }

    Html around(List<Html> content) {
        return new Html('<' + name + attributes + '>' + Html.all(content).markup() + "</" + name + '>');
    }

    /** An element that has no content, ever. */
    Html alone() {
        return new Html('<' + name + attributes + "/>");
    }
}
