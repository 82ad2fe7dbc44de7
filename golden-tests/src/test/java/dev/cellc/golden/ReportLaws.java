package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Laws about the report, which there is of every case, whether it compiles or not. */
final class ReportLaws {
    /** What could make a page do something, or load something. */
    private static final List<String> ACTIVE =
            List.of("script", "style", "iframe", "object", "embed", "img", "form", "base", "foreignObject", "use");

    private ReportLaws() {}

    static void sameWhateverTheOrder(Subject subject) throws Exception {
        List<SourceFile> files = new ArrayList<>(subject.tree().files());
        Collections.shuffle(files, new Random(Hostility.seed()));
        TreeDiff.assertSame(
                "files in another order give another report",
                subject.report(),
                CaseReport.of(subject.tree().with(files)));
    }

    static void pages(Subject subject) throws Exception {
        SortedMap<String, String> site = subject.report();
        SortedMap<String, SortedSet<String>> anchors = new TreeMap<>();
        SortedMap<String, SortedSet<String>> links = new TreeMap<>();
        for (Map.Entry<String, String> file : site.entrySet()) {
            // explanations speak of secrets of their own
            if (!file.getKey().startsWith("codes/")) {
                assertThat(file.getValue()).as(file.getKey()).doesNotContain(SecretLaws.WORD);
            }
            if (file.getKey().endsWith(".html")) {
                Page page = Page.of(file.getValue());
                anchors.put(file.getKey(), page.anchors());
                links.put(file.getKey(), page.links());
            } else {
                anchors.put(file.getKey(), new TreeSet<>());
            }
        }
        links.forEach((path, targets) -> targets.forEach(target -> {
            String[] parts = target.split("#", 2);
            String to = parts[0].isEmpty() ? path : resolved(path, parts[0]);
            assertThat(anchors).as(path + " links to " + target).containsKey(to);
            if (parts.length > 1) {
                assertThat(anchors.get(to)).as(path + " links to " + target).contains(parts[1]);
            }
        }));
    }

    private static String resolved(String path, String link) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String rest = link;
        while (rest.startsWith("../")) {
            assertThat(folder).as(path + " links out of the site by " + link).isNotEmpty();
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            rest = rest.substring("../".length());
        }
        return folder + rest;
    }

    /** A page as a parser of XML reads it. */
    private record Page(SortedSet<String> anchors, SortedSet<String> links) {

        static Page of(String text) throws Exception {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            Page page = new Page(new TreeSet<>(), new TreeSet<>());
            page.read(root);
            NodeList titles = root.getElementsByTagName("h1");
            assertThat(titles.getLength()).isEqualTo(1);
            return page;
        }

        private void read(Element element) {
            assertThat(ACTIVE).doesNotContain(element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName();
                assertThat(name).doesNotStartWith("on").isNotIn("style", "src", "xlink:href");
            }
            if (element.hasAttribute("id") && !element.getTagName().equals("marker")) {
                assertThat(anchors.add(element.getAttribute("id")))
                        .as("a second " + element.getAttribute("id"))
                        .isTrue();
            }
            if (element.hasAttribute("href")) {
                links.add(element.getAttribute("href"));
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    read(inner);
                }
            }
        }
    }
}
