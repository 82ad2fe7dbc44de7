package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.maven.Goal.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page about the plugin says of goals and properties what the descriptor says. {@code -Dgolden.update=true} writes
 * that part of it.
 */
class GoalsPageTest {
    private static final Path PAGE = Path.of("../docs/maven.md");
    private static final String START = "<!-- by a test, from the descriptor of the plugin -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void thePageTellsEveryGoalAndProperty() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf(END);
        String expected = page.substring(0, start) + goals(Goal.all()) + page.substring(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    @Test
    void everyGoalRunsOnSeveralThreadsAndWithoutAProject() throws Exception {
        assertThat(Goal.all())
                .allMatch(Goal::isThreadSafe)
                .noneMatch(Goal::needsProject)
                .extracting(Goal::name)
                .containsExactly("check", "diff", "explain", "promote", "render", "report", "validate");
    }

    @Test
    void everyPropertyHasOurPrefixAndAnExampleThatSetsIt() throws Exception {
        for (Goal goal : Goal.all()) {
            assertThat(goal.settings()).extracting(Setting::property).contains("cellc." + goal.name() + ".skip");
            for (Setting setting : goal.settings()) {
                assertThat(setting.property()).startsWith("cellc.");
                assertThat(setting.example())
                        .as(goal.name() + ' ' + setting.parameter())
                        .matches("-D" + setting.property() + (setting.type().equals("boolean") ? "" : "=.+"));
            }
        }
    }

    @Test
    void thePageNamesTheOldestMaven() throws Exception {
        assertThat(Files.readString(PAGE)).contains("Maven " + Goal.oldestMaven() + " or newer");
    }

    private static String goals(List<Goal> goals) {
        List<Setting> shared = new ArrayList<>(goals.get(0).settings());
        goals.forEach(goal -> shared.retainAll(goal.settings()));
        StringBuilder text = new StringBuilder("\n### All goals\n\n" + table(shared));
        for (Goal goal : goals) {
            List<Setting> own = new ArrayList<>(goal.settings());
            own.removeAll(shared);
            String phase = goal.phase().isEmpty() ? "In no phase." : "Phase `" + goal.phase() + "`.";
            text.append("\n### `cellc:" + goal.name() + "`\n\n" + goal.does() + ' ' + phase + "\n\n" + table(own));
        }
        return text + "\n";
    }

    private static String table(List<Setting> settings) {
        StringBuilder rows = new StringBuilder(
                "| Property | In a POM | Value | Default | Meaning | Example |\n|---|---|---|---|---|---|\n");
        for (Setting setting : settings) {
            rows.append("| `" + setting.property() + "` | `" + setting.parameter() + "` | " + value(setting) + " | "
                    + (setting.standard().isEmpty() ? "–" : '`' + setting.standard() + '`') + " | "
                    + setting.meaning().replaceAll("cellc(\\.[a-zA-Z]+)+", "`$0`") + " | `"
                    + setting.example() + "` |\n");
        }
        return rows.toString();
    }

    private static String value(Setting setting) {
        return switch (setting.type()) {
            case "boolean" -> "`true`, `false`";
            case "int" -> "whole number";
            case "File" -> "path";
            case "List" -> "texts";
            case "String" -> "text";
            default -> throw new IllegalArgumentException(setting.toString());
        };
    }
}
