package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphCommandTest {
    private static final Path SHOP = Path.of("../examples/online-shop");

    @TempDir
    private Path folder;

    private static String graph(String... words) {
        List<String> all = new ArrayList<>(List.of("graph"));
        all.addAll(List.of(words));
        Run.Result result = Run.in(SHOP).cellc(all.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        return result.out();
    }

    @Test
    void aProjectIsShownWithWhomItHasToDoWith() {
        assertThat(graph("-e", "production", "billing"))
                .contains("[\"billing (open inside)\"]", "[\"shop (open inside)\"]", "[\"orders\"]")
                .doesNotContain("storefront", "internet");
    }

    @Test
    void allEnvironmentsAreDrawn() {
        assertThat(graph())
                .contains("subgraph e0[\"development\"]", "subgraph e1[\"production\"]", "subgraph e2[\"staging\"]");
    }

    @Test
    void boxesOfAPictureDoNotOverlapAndArrowsLeadToTheRight() throws Exception {
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(graph("--format", "svg").getBytes(StandardCharsets.UTF_8)));
        NodeList boxes = picture.getElementsByTagName("rect");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            places.add(box.getAttribute("x") + ' ' + box.getAttribute("y"));
        }
        assertThat(places).hasSizeGreaterThan(20).doesNotHaveDuplicates();

        NodeList arrows = picture.getElementsByTagName("path");
        int count = 0;
        for (int i = 0; i < arrows.getLength(); i++) {
            String way = ((Element) arrows.item(i)).getAttribute("d");
            if (way.contains("C")) {
                String[] numbers = way.replaceAll("[MC]", " ").strip().split(" +", -1);
                assertThat(Integer.parseInt(numbers[0])).isLessThan(Integer.parseInt(numbers[6]));
                count++;
            }
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void nothingIsDrawnOfATreeWithErrors() {
        Run.write(folder.resolve("a.yaml"), "apiVersion: openchoreo.dev/v1alpha1\nkind: Project\n");

        Run.Result result = Run.in(folder).cellc("graph");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("error[CELL");
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThat(Run.in(SHOP).cellc("graph", "--format", "png").err())
                .isEqualTo("cellc: there is no value of `--format` `png`\n"
                        + "  = help: choose one of mermaid|dot|svg|json\n");
    }
}
