package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.JsonRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    private static final String[] MANIFESTS = {
        "development/shop/namespace.yaml", "kind: Namespace\n",
        "development/shop/web/service-web.yaml", "kind: Service\n",
        "development/shop/kustomization.yaml", "kind: Kustomization\n"
    };

    @TempDir
    private Path folder;

    private Run run;

    @BeforeEach
    void compilerYieldsManifests() {
        run = Run.in(folder).yields(List.of(), MANIFESTS);
        Run.write(folder.resolve("tree/a.yaml"), "kind: A\n");
    }

    @Test
    void manifestsAreWrittenToTheFolderOfTheConfigurationBelowTheRoot() {
        assertThat(run.cellc("render", "tree"))
                .isEqualTo(new Run.Result(0, "", "rendered 3 files in 2 environments: 3 written\n"));
        assertThat(Run.read(folder.resolve("tree/rendered/development/shop/namespace.yaml")))
                .isEqualTo("kind: Namespace\n");
    }

    @Test
    void anotherFolderIsRelativeToTheCurrentOne() {
        run.cellc("render", "tree", "-o", "out");

        assertThat(folder.resolve("out/development/shop/namespace.yaml")).isRegularFile();
        assertThat(folder.resolve("tree/rendered")).doesNotExist();
    }

    @Test
    void aSecondRunChangesNothing() {
        run.cellc("render", "tree");

        assertThat(run.cellc("render", "tree"))
                .isEqualTo(new Run.Result(0, "", "rendered 3 files in 2 environments: nothing has changed\n"));
    }

    @Test
    void whatIsNoLongerNeededIsRemoved() {
        run.cellc("render", "tree");

        Run.Result result = run.yields(List.of(), MANIFESTS[0], "kind: Namespace # changed\n")
                .cellc("render", "tree");

        assertThat(result)
                .isEqualTo(new Run.Result(0, "", "rendered 1 file in 2 environments: 1 written, 2 removed\n"));
        assertThat(folder.resolve("tree/rendered/development/shop/web")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhenThereIsAnError() {
        Run.Result result = run.yields(Samples.ALL, MANIFESTS).cellc("render", "tree");

        assertThat(result).isEqualTo(new Run.Result(1, "", Samples.ALL_TEXT));
        assertThat(folder.resolve("tree/rendered")).doesNotExist();
    }

    @Test
    void warningsKeepNothingFromBeingWritten() {
        Run.Result result = run.yields(List.of(Samples.WARNING), MANIFESTS).cellc("render", "tree");

        assertThat(result)
                .isEqualTo(new Run.Result(
                        0, "", Samples.WARNING_TEXT + "1 warning\nrendered 3 files in 2 environments: 3 written\n"));
    }

    @Test
    void aCheckWritesNothing() {
        Run.Result result = run.cellc("render", "tree", "--check");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("error[CELL0803]");
        assertThat(folder.resolve("tree/rendered")).doesNotExist();
    }

    @Test
    void aCheckPassesWhenTheFolderIsUpToDate() {
        run.cellc("render", "tree");

        assertThat(run.cellc("render", "tree", "--check"))
                .isEqualTo(new Run.Result(0, "", "rendered 3 files in 2 environments: up to date\n"));
    }

    @Test
    void aFolderThatHoldsTheDeclarationsIsNoOutputFolder() {
        for (String output : new String[] {"tree", "tree/../tree/.", ".", "/"}) {
            Run.Result result = run.cellc("render", "tree", "-o", output);

            assertThat(result.exit()).as(output).isEqualTo(2);
            assertThat(result.err()).contains("holds the declarations", "name a folder of its own");
        }
    }

    @Test
    void editsAreGivenUpOnlyByForce() {
        run.cellc("render", "tree");
        Path edited = folder.resolve("tree/rendered/development/shop/namespace.yaml");
        Run.write(edited, "kind: Edited\n");

        Run.Result refused = run.cellc("render", "tree");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("error[CELL0802]").endsWith("1 error\n");
        assertThat(Run.read(edited)).isEqualTo("kind: Edited\n");
        assertThat(run.cellc("render", "tree", "--force").exit()).isZero();
        assertThat(Run.read(edited)).isEqualTo("kind: Namespace\n");
    }

    @Test
    void aDashPrintsTheObjectsAsOneStream() {
        Run.Result result = run.cellc("render", "tree", "-o", "-");

        assertThat(result).isEqualTo(new Run.Result(0, "kind: Namespace\n---\nkind: Service\n", ""));
        assertThat(Files.exists(folder.resolve("tree/rendered"))).isFalse();
    }

    @Test
    void aStreamOfATreeWithErrorsIsEmpty() {
        Run.Result result = run.yields(Samples.ALL, MANIFESTS).cellc("render", "tree", "-o-", "-q");

        assertThat(result).isEqualTo(new Run.Result(1, "", Samples.ERROR_TEXT + "1 error\n"));
    }

    @Test
    void jsonIsTheResultUnlessTheStreamIs() {
        String json = JsonRenderer.render(List.of(Samples.WARNING));
        run.yields(List.of(Samples.WARNING), MANIFESTS);

        assertThat(run.cellc("render", "tree", "--format=json", "-q")).isEqualTo(new Run.Result(0, json, ""));
        assertThat(run.cellc("render", "tree", "--format=json", "-o", "-"))
                .isEqualTo(new Run.Result(0, "kind: Namespace\n---\nkind: Service\n", json));
    }

    @Test
    void aStreamCanBeNeitherCheckedNorForced() {
        assertThat(run.cellc("render", "-o", "-", "--check")).isEqualTo(new Run.Result(2, "", """
                cellc: `--output -` and `--check` exclude each other
                  = help: give one of them
                """));
        assertThat(run.cellc("render", "-o", "-", "--force").exit()).isEqualTo(2);
    }

    @Test
    void environmentsArePassedOn() {
        List<String> seen = new ArrayList<>();
        run.compiler((tree, options) -> {
            seen.addAll(options.environments());
            return Run.compilation(List.of(), MANIFESTS);
        });

        Run.Result result = run.cellc("render", "tree", "-o", "out", "-e", "production");

        assertThat(seen).containsExactly("production");
        assertThat(result.err()).isEqualTo("rendered 3 files in 1 environment: 3 written\n");
    }

    @Test
    void someEnvironmentsDoNotGoWhereAllAre() {
        assertThat(run.cellc("render", "tree", "-e", "production")).isEqualTo(new Run.Result(2, "", """
                cellc: `--env` needs `--output`
                  = help: the folder of cellc.yaml holds all environments, and rendering some would remove the others
                """));
    }

    @Test
    void partsLeaveEachOthersFilesAlone() {
        int files = 0;
        for (int part = 1; part <= 3; part++) {
            String said = run.cellc("render", "tree", "--shard", part + "/3").err();
            files += Integer.parseInt(said.split(" ", -1)[1]);
        }

        assertThat(files).isEqualTo(3);
        assertThat(run.cellc("render", "tree", "--check").exit()).isZero();
        assertThat(run.cellc("render", "tree", "--shard=2/3", "--check").exit()).isZero();
    }

    @Test
    void aStreamOfAPartIsAPartOfTheStream() {
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= 2; part++) {
            parts.add(run.cellc("render", "tree", "-o-", "--shard", part + "/2").out());
        }

        assertThat(parts).containsExactlyInAnyOrder("", "kind: Namespace\n---\nkind: Service\n");
    }

    @Test
    void aPartIsAtMostTheLast() {
        for (String part : new String[] {"0/2", "3/2", "2", "a/b", "1/0", "-1/2", "1/99999"}) {
            Run.Result result = run.cellc("render", "tree", "--shard=" + part);
            assertThat(result.exit()).as(part).isEqualTo(2);
            assertThat(result.err()).contains("is no part of a whole", "`--shard 3/4`");
        }
    }

    @Test
    void anUnknownEnvironmentIsAUsageError() {
        assertThat(run.cellc("render", "tree", "-o-", "-e", "productoin")).isEqualTo(new Run.Result(2, "", """
                cellc: there is no environment `productoin`
                  = help: did you mean `production`?
                """));
        assertThat(run.cellc("render", "tree", "-o-", "-e", "qa").err())
                .endsWith("= help: there are: development, production\n");
    }

    @Test
    void anArchiveIsWrittenInPlaceOfAFolder() {
        assertThat(run.cellc("render", "tree", "--tar", "tree.tar"))
                .isEqualTo(new Run.Result(0, "", "rendered 3 files in 2 environments: written to tree.tar\n"));
        assertThat(folder.resolve("tree.tar")).isRegularFile();
        assertThat(folder.resolve("tree/rendered")).doesNotExist();
    }

    @Test
    void anArchiveAndAFolderExcludeEachOther() {
        assertThat(run.cellc("render", "tree", "--tar", "-", "-o", "out").exit())
                .isEqualTo(2);
    }

    @Test
    void anUnknownToolOfDeliveryIsRefused() {
        assertThat(run.cellc("render", "tree", "--delivery", "helm").exit()).isEqualTo(2);
    }
}
