package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The documentation lists the values that templates may speak of: exactly those of the case that prints them all. */
class TemplateValuesTest {
    private static final Path PRINTED =
            Path.of("cases/valid/template-all-values/expected/manifests/development/default/"
                    + "everything/all.all.example-everything.yaml");
    private static final Path LISTED = Path.of("../docs/component-types.md");
    /** What is in these is up to whoever writes the type, or is a label. */
    private static final List<String> OPEN =
            List.of("parameters", "environment.config", "component.identity", "component.labels", "component.selector");

    @Test
    void everyValueIsListedAndEveryListedValueIsThere() throws IOException {
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(PRINTED));
        Map<?, ?> spec = (Map<?, ?>) Objects.requireNonNull(root.get("spec"));
        SortedSet<String> printed = new TreeSet<>();
        spec.forEach((name, value) -> {
            if (!name.equals("byName")) {
                collect(name.toString(), value, printed);
            }
        });

        assertThat(listed()).isEqualTo(printed);
    }

    private static void collect(String name, Object value, SortedSet<String> names) {
        if (OPEN.contains(name)) {
            names.add(name);
        } else if (value instanceof Map<?, ?> mapping) {
            if (name.contains(".")) {
                names.add(name);
            }
            mapping.forEach((key, member) -> collect(name + '.' + key, member, names));
        } else {
            names.add(name);
            if (value instanceof List<?> list) {
                list.forEach(item -> collectItem(name, item, names));
            }
        }
    }

    private static void collectItem(String name, Object item, SortedSet<String> names) {
        if (item instanceof Map<?, ?> mapping) {
            mapping.forEach((key, member) -> collect(name + '.' + key, member, names));
        }
    }

    private static SortedSet<String> listed() throws IOException {
        String text = Files.readString(LISTED);
        SortedSet<String> names = new TreeSet<>();
        text.substring(text.indexOf("### Values"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> names.add(line.substring(3, line.indexOf('`', 3))));
        return names;
    }
}
