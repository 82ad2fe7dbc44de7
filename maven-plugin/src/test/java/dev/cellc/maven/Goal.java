package dev.cellc.maven;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A goal as the descriptor of the plugin has it; that of help is Maven's own. */
record Goal(
        String name, String phase, boolean isThreadSafe, boolean needsProject, String does, List<Setting> settings) {
    private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

    /** A parameter that people may set: the value of its example stands at the end of what is said of it. */
    record Setting(String parameter, String property, String type, String standard, String meaning, String example) {}

    static List<Goal> all() throws Exception {
        return elements(descriptor().getDocumentElement(), "mojo")
                .map(Goal::of)
                .filter(goal -> !goal.name().equals("help"))
                .toList();
    }

    /** The oldest Maven that takes the plugin. */
    static String oldestMaven() throws Exception {
        return text(descriptor().getDocumentElement(), "requiredMavenVersion");
    }

    private static Document descriptor() throws Exception {
        try (InputStream in = Objects.requireNonNull(Goal.class.getResourceAsStream(DESCRIPTOR))) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in);
        }
    }

    private static Goal of(Element mojo) {
        Element values = elements(mojo, "configuration").findFirst().orElseThrow();
        List<Setting> settings = new ArrayList<>();
        elements(mojo, "parameter")
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .forEach(parameter -> settings.add(setting(parameter, values)));
        return new Goal(
                text(mojo, "goal"),
                text(mojo, "phase"),
                text(mojo, "threadSafe").equals("true"),
                text(mojo, "requiresProject").equals("true"),
                text(mojo, "description"),
                settings);
    }

    private static Setting setting(Element parameter, Element values) {
        String name = text(parameter, "name");
        Element value = elements(values, name).findFirst().orElseThrow();
        String property = value.getTextContent().replaceAll("[${}]", "");
        String type = text(parameter, "type").replaceAll("^.*\\.", "");
        String[] said = text(parameter, "description").split(" Example: ", -1);
        String example = said.length == 2 ? said[1].replaceAll("\\.$", "") : "";
        return new Setting(name, property, type, value.getAttribute("default-value"), said[0], example);
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String text(Element parent, String name) {
        return elements(parent, name)
                .findFirst()
                .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
                .orElse("");
    }
}
