package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.Direction;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.ComponentId;
import java.util.List;
import java.util.Locale;

/** Small pieces that several pages have. */
final class Words {
    private Words() {}

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static Html code(String text) {
        return Tag.of("code").text(text);
    }

    /** A text in which what stands between backticks is code. */
    static Html prose(String text) {
        return Markdown.inline(text);
    }

    static Html list(List<Html> items) {
        return items.isEmpty()
                ? Html.NONE
                : Tag.of("ul", "plain")
                        .around(items.stream()
                                .map(item -> Tag.of("li").around(item))
                                .toList());
    }

    static Html list(String style, List<Html> items) {
        return items.isEmpty()
                ? Html.NONE
                : Tag.of("ul", style)
                        .around(items.stream()
                                .map(item -> Tag.of("li").around(item))
                                .toList());
    }

    static Html link(SitePath from, SitePath to, String text) {
        return Tag.of("a").with("href", from.to(to)).text(text);
    }

    static Html link(SitePath from, SitePath to, String anchor, Html content) {
        return Tag.of("a").with("href", from.to(to) + '#' + anchor).around(content);
    }

    static Html badge(String style, String text) {
        return Tag.of("span", "badge " + style).text(text);
    }

    static Html badge(Diagnostic diagnostic) {
        return badge(diagnostic.severity().text(), diagnostic.severity().text());
    }

    static Html direction(Direction direction) {
        String text = direction.name().toLowerCase(Locale.ROOT);
        return badge(text, text);
    }

    /** A section with a heading that can be pointed at. */
    static Html section(String anchor, String heading, Html... content) {
        return Tag.of("section")
                .with("aria-labelledby", anchor)
                .around(Tag.of("h2").with("id", anchor).text(heading), Html.all(content))
                .then(new Html("\n"));
    }

    /** Terms and what they come to. */
    static Html facts(List<Fact> facts) {
        List<Html> items = facts.stream()
                .map(fact -> Tag.of("div")
                        .around(Tag.of("dt").text(fact.name()), Tag.of("dd").around(fact.value())))
                .toList();
        return Tag.of("dl", "facts").around(items).then(new Html("\n"));
    }

    /** A term, and what it comes to. */
    record Fact(String name, Html value) {

        static Fact of(String name, String value) {
            return new Fact(name, Html.text(value));
        }
    }

    /** A component within its project. */
    static String name(ComponentId id) {
        return id.isDefaultTrack() ? id.component() : id.component() + '@' + id.track();
    }

    static String anchor(ComponentId id) {
        return "component-" + SitePath.safe(name(id));
    }

    /** The last part of an image, which tells more than its registry. */
    static Html image(String image) {
        String end = image.substring(image.lastIndexOf('/') + 1);
        int digest = end.indexOf("@sha256:");
        int shown = digest < 0 ? end.length() : Math.min(end.length(), digest + "@sha256:".length() + 12);
        return Tag.of("code").with("title", image).text(end.substring(0, shown));
    }

    static int count(List<Diagnostic> diagnostics, Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
