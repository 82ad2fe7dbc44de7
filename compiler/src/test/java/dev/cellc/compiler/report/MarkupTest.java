package dev.cellc.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticPages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text becomes markup, and is never taken for it. */
class MarkupTest {

    @Test
    void textEndsNeitherAnElementNorAnAttribute() {
        assertThat(Tag.of("a").with("href", "\"><b>").text("</a>&<'").markup())
                .isEqualTo("<a href=\"&quot;&gt;&lt;b&gt;\">&lt;/a&gt;&amp;&lt;&#39;</a>");
    }

    @Test
    void whatCannotBeShownOrTurnsTheWritingIsReplaced() {
        assertThat(Html.text("a\u0000b\u001bc\u202ed\ud800e\ufffff\n").markup())
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffd");
        assertThat(Html.lines("a\n\u2066b\r\nc").markup()).isEqualTo("a\n\ufffdb\nc");
        assertThat(Html.text("\u05d0\u05d1 \ud83d\ude42").markup()).isEqualTo("\u05d0\u05d1 \ud83d\ude42");
    }

    @Test
    void aTableWithoutRowsIsASentence() {
        Table table = Table.of("Things", "Name", "Size");
        assertThat(table.or("There is none.").markup()).isEqualTo("<p class=\"none\">There is none.</p>");
        table.row("first", List.of(Html.text("a"), Html.text("1")));
        assertThat(table.or("There is none.").markup())
                .contains("<caption>Things</caption>", "<tr id=\"first\"><th scope=\"row\">a</th><td>1</td></tr>");
    }

    @Test
    void marksOfMarkdownThatNothingEndsStandForThemselves() {
        assertThat(Markdown.inline("**What.** A `<name>` and ` or **").markup())
                .isEqualTo("<strong>What.</strong> A <code>&lt;name&gt;</code> and ` or **");
        assertThat(Markdown.inline("a * b ``").markup()).isEqualTo("a * b ``");
    }

    @Test
    void markdownIsParagraphsAndCode() {
        String page = "# CELL1: a\n\none\ntwo\n\n```yaml\na: <b>\n\n# no title\n```\nend\n";
        assertThat(Markdown.title(page)).isEqualTo("CELL1: a");
        assertThat(Markdown.body(page).markup())
                .isEqualTo("<p>one two</p><pre>a: &lt;b&gt;\n\n# no title</pre><p>end</p>");
    }

    @ParameterizedTest
    @EnumSource
    void everyExplanationIsReadWhole(DiagnosticCode code) {
        String page = DiagnosticPages.page(code.id()).orElseThrow();
        String body = Markdown.body(page).markup();
        assertThat(body).contains("<strong>What.</strong>", "<pre>").doesNotContain("```", "**");
        String shown = body.replaceAll("</?(p|pre|code|strong)>", "").replaceAll("\\s", "");
        assertThat(Html.escaped(page.lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("```"))
                        .reduce("", String::concat)
                        .replaceAll("[`*\\s]", "")))
                .isEqualTo(shown.replaceAll("[`*]", ""));
    }
}
