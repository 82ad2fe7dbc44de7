package dev.cellc.compiler.report;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption and headers; the first cell of a row names it. Wide ones are scrolled by themselves. */
final class Table {
    private final String caption;
    private final List<Html> headers;
    private final List<Html> rows = new ArrayList<>();

    private Table(String caption, List<Html> headers) {
        this.caption = caption;
        this.headers = headers;
    }

    static Table of(String caption, String... headers) {
        return of(caption, List.of(headers).stream().map(Html::text).toList());
    }

    static Table of(String caption, List<Html> headers) {
        return new Table(caption, headers);
    }

    void row(List<Html> cells) {
        row("", cells);
    }

    /** A row with an anchor, unless that is empty. */
    void row(String anchor, List<Html> cells) {
        List<Html> row = new ArrayList<>();
        for (Html cell : cells) {
            row.add(
                    row.isEmpty()
                            ? Tag.of("th").with("scope", "row").around(cell)
                            : Tag.of("td").around(cell));
        }
        Tag tag = anchor.isEmpty() ? Tag.of("tr") : Tag.of("tr").with("id", anchor);
        rows.add(tag.around(row).then(new Html("\n")));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, or a sentence where it has no rows. */
    Html or(String sentence) {
        return isEmpty() ? Tag.of("p", "none").text(sentence) : html();
    }

    Html html() {
        List<Html> head = headers.stream()
                .map(header -> Tag.of("th").with("scope", "col").around(header))
                .toList();
        Html table = Tag.of("table")
                .around(
                        Tag.of("caption").text(caption),
                        Tag.of("thead").around(Tag.of("tr").around(head)),
                        Tag.of("tbody").around(new Html("\n").then(Html.all(rows))));
        return Tag.of("div", "scroll")
                .with("role", "region")
                .with("aria-label", caption)
                .with("tabindex", "0")
                .around(table)
                .then(new Html("\n"));
    }
}
