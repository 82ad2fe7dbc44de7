package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Jobs of build servers that we write, by the rules of the servers as far as jobs like ours can break them. */
class PipelinesTest {
    private static final List<String> WORKFLOW = Arrays.asList("name", "on", "permissions", "concurrency", "jobs");
    private static final List<String> EVENTS = Arrays.asList("pull_request", "push", "schedule", "workflow_dispatch");
    private static final List<String> JOB = Arrays.asList("runs-on", "timeout-minutes", "permissions", "steps");
    private static final List<String> STEP = Arrays.asList("name", "if", "uses", "with", "env", "run");
    private static final List<String> SCOPES = Arrays.asList("contents", "pull-requests");
    private static final List<String> GITLAB_JOB =
            Arrays.asList("stage", "rules", "script", "artifacts", "interruptible", "resource_group");

    @TempDir
    private Path folder;

    @BeforeEach
    void bothServers() {
        Run.in(folder).cellc("init", "github");
        Run.in(folder).cellc("init", "gitlab", "--ci=gitlab");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Map<String, Object> read(Path file) {
        return map(
                new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(Run.read(file)));
    }

    private List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("github/.github/workflows"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void workflowsOfGithubAreWellFormedAndMayDoNoMoreThanTheyNeed() throws IOException {
        assertThat(workflows()).hasSize(3);
        for (Path file : workflows()) {
            Map<String, Object> workflow = read(file);
            assertThat(workflow.keySet()).containsExactlyElementsOf(WORKFLOW);
            assertThat(EVENTS).containsAll(map(workflow.get("on")).keySet());
            assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
            assertThat(map(workflow.get("concurrency"))).containsOnlyKeys("group", "cancel-in-progress");
            for (Object job : map(workflow.get("jobs")).values()) {
                job(map(job));
            }
        }
    }

    private static void job(Map<String, Object> job) {
        assertThat(job.keySet()).containsExactlyElementsOf(JOB);
        assertThat((String) job.get("runs-on")).matches("ubuntu-\\d+\\.\\d+");
        assertThat(SCOPES).containsAll(map(job.get("permissions")).keySet());
        for (Object item : list(job.get("steps"))) {
            Map<String, Object> step = map(item);
            assertThat(STEP).containsAll(step.keySet());
            assertThat(step.containsKey("uses")).isNotEqualTo(step.containsKey("run"));
            if (step.containsKey("uses")) {
                assertThat((String) step.get("uses")).matches("actions/[a-z-]+@[0-9a-f]{40}");
            } else {
                // what others can write, such as the name of a branch, never becomes a part of a script
                assertThat((String) step.get("run")).doesNotContain("${{");
            }
        }
        Map<String, Object> checkout = map(list(job.get("steps")).get(0));
        assertThat((String) checkout.get("uses")).startsWith("actions/checkout@");
        assertThat(map(checkout.get("with")).get("fetch-depth")).isEqualTo(0);
        boolean writes = Map.of("contents", "write").equals(job.get("permissions"));
        assertThat(map(checkout.get("with")).containsKey("persist-credentials")).isNotEqualTo(writes);
    }

    @Test
    void peopleAndUpdatersSeeTheVersionOfAnAction() throws IOException {
        for (Path file : workflows()) {
            assertThat(Run.read(file).lines().filter(line -> line.contains("uses:")))
                    .isNotEmpty()
                    .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
        }
    }

    /** Whoever may push a branch can read the variables of its pipeline. */
    @Test
    void noJobOfAMergeRequestHasATokenThatCanPush() {
        Map<String, Object> file = read(folder.resolve("gitlab/.gitlab-ci.yml"));

        assertThat(map(file.get("check")).toString())
                .contains("$CELLC_COMMENT_TOKEN")
                .doesNotContain("$CELLC_TOKEN");
        assertThat(map(file.get("render")).toString()).contains("$CELLC_TOKEN").doesNotContain("$CELLC_COMMENT_TOKEN");
    }

    @Test
    void jobsOfGitlabAreWellFormed() {
        Map<String, Object> file = new TreeMap<>(read(folder.resolve("gitlab/.gitlab-ci.yml")));
        List<?> stages = list(file.remove("stages"));
        assertThat(map(file.remove("variables"))).containsEntry("GIT_DEPTH", "0");
        assertThat((String) map(file.remove("default")).get("image")).matches("[a-z-]+:\\d+\\.\\d+\\.\\d+_.*");
        assertThat(file).containsOnlyKeys("check", "render", "verify");
        for (Object item : file.values()) {
            Map<String, Object> job = map(item);
            assertThat(GITLAB_JOB).containsAll(job.keySet());
            assertThat(stages.contains(job.get("stage"))).isTrue();
            assertThat(list(job.get("rules"))).allMatch(rule -> map(rule).containsKey("if"));
            assertThat(list(job.get("script"))).isNotEmpty().allMatch(String.class::isInstance);
        }
    }

    /** All scripts of both servers, each a text. */
    private List<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        for (Path file : workflows()) {
            for (Object job : map(read(file).get("jobs")).values()) {
                for (Object step : list(map(job).get("steps"))) {
                    scripts.add((String) map(step).getOrDefault("run", ""));
                }
            }
        }
        for (Object job : read(folder.resolve("gitlab/.gitlab-ci.yml")).values()) {
            if (job instanceof Map<?, ?> map && map.containsKey("script")) {
                list(map.get("script")).forEach(line -> scripts.add((String) line));
            }
        }
        return scripts;
    }

    @Test
    void shellsUnderstandTheScripts() throws Exception {
        for (String script : scripts()) {
            Path file = folder.resolve("script.sh");
            Files.writeString(file, script);
            Process process = new ProcessBuilder("sh", "-n", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(script + said).isZero();
        }
    }

    @Test
    void ourCommandsAreUnderstoodByUs() throws Exception {
        List<String> calls = scripts().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith("cellc "))
                .toList();
        assertThat(calls).hasSize(8);
        for (String call : calls) {
            String plain = call.replaceAll(" > .*", "").replaceAll("[\"']", "");
            List<String> words = Arrays.asList(plain.split(" ", -1));
            Command command = Command.named(words.subList(1, words.size()));
            OptionParser.parse(command, words.subList(1 + command.words(), words.size()), Map.of());
        }
    }

    @Test
    void preCommitIsToldWhatItDemands() {
        for (Object repository :
                list(read(folder.resolve("github/.pre-commit-config.yaml")).get("repos"))) {
            assertThat(map(repository).get("repo")).isEqualTo("local");
            list(map(repository).get("hooks")).forEach(hook -> hook(map(hook)));
        }
        List<?> ours = list(new Load(LoadSettings.builder().build())
                .loadFromString(Run.read(Path.of("../.pre-commit-hooks.yaml"))));
        assertThat(ours).hasSize(4);
        ours.forEach(hook -> hook(map(hook)));
    }

    private static void hook(Map<String, Object> hook) {
        assertThat(hook).containsKeys("id", "name", "language", "entry");
        assertThat(hook).containsEntry("pass_filenames", false).containsEntry("require_serial", true);
        assertThat((String) hook.get("entry"))
                .matches(("script".equals(hook.get("language")) ? "\\./" : "")
                        + "cellc (validate --staged|render --check)");
    }
}
