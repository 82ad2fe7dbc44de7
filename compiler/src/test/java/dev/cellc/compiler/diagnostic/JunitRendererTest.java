package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitRendererTest {
    private static Element read(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void withoutFindingsOneTestHasPassed() {
        assertThat(JunitRenderer.render(List.of(), Report.SETTING)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="cellc" tests="1" failures="0" errors="0">
                  <testsuite name="cellc" tests="1" failures="0" errors="0">
                    <testcase classname="cellc" name="there are no findings"/>
                  </testsuite>
                </testsuites>
                """);
    }

    @Test
    void eachFileIsASuiteAndEachErrorAFailure() throws Exception {
        Element root = read(JunitRenderer.render(Report.ALL, Report.SETTING));

        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("2");
        assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        NodeList failures = root.getElementsByTagName("failure");
        assertThat(failures.getLength()).isEqualTo(2);
        Element error = (Element) failures.item(1);
        assertThat(error.getAttribute("message")).isEqualTo("no kind `Servce` <&\"> 50%\uFFFD");
        assertThat(error.getTextContent()).contains("1 | kind: Servce\n  |       ^^^^^^\n", "= help: did you mean");
        Element test = (Element) error.getParentNode();
        assertThat(test.getAttribute("line")).isEqualTo("1");
        assertThat(test.getAttribute("file")).isEqualTo("deploy/shop, a:b/ä.yaml");
    }

    @Test
    void twinsHaveNamesOfTheirOwn() {
        assertThat(JunitRenderer.render(List.of(Report.OUTPUT, Report.OUTPUT), Report.SETTING))
                .contains("name=\"CELL0803: is missing\"", "name=\"CELL0803: is missing (2)\"");
    }

    @Test
    void secretsAreStarredAlsoWhereAnotherFindingKnowsOfThem() {
        Diagnostic beside = Diagnostic.of(
                DiagnosticCode.NO_EFFECT, Places.of(Report.SHOP, "password"), "shows the line without knowing");

        assertThat(JunitRenderer.render(List.of(beside, Report.secret()), Report.SETTING))
                .doesNotContain("hunter2")
                .contains("password: *******");
    }
}
