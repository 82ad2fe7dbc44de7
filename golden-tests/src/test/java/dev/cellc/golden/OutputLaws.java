package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Laws about the text of the output alone. */
final class OutputLaws {
    private OutputLaws() {}

    /** Checked out where case is ignored, no file may take the place of another. */
    static void foldedPaths(Subject subject) throws Exception {
        SortedMap<String, String> seen = new TreeMap<>();
        for (Manifest manifest : subject.outcome().compilation().manifests().manifests()) {
            String path = manifest.path().value();
            String other = seen.put(manifest.path().folded(), path);
            assertThat(other)
                    .as("the same as " + path + " where case is ignored")
                    .isNull();
        }
    }

    static void readsBack(Subject subject) throws Exception {
        for (Map.Entry<String, String> file : yaml(subject).entrySet()) {
            List<Diagnostic> found = new ArrayList<>();
            SourceFile source = SourceFile.of(file.getKey(), file.getValue());
            assertThat(YamlReader.read(source, found::add)).as(file.getKey()).isNotEmpty();
            assertThat(found).as(() -> TextRenderer.plain().render(found)).isEmpty();
        }
    }

    static void kubernetesTypes(Subject subject) throws Exception {
        List<String> misfits = new ArrayList<>();
        for (Map.Entry<String, String> file : yaml(subject).entrySet()) {
            OutputOracle.misfits(file.getValue()).forEach(misfit -> misfits.add(file.getKey() + ": " + misfit));
        }
        assertThat(misfits).isEmpty();
    }

    private static SortedMap<String, String> yaml(Subject subject) throws Exception {
        SortedMap<String, String> files = subject.outcome().manifests();
        files.keySet().removeIf(path -> !path.endsWith(".yaml"));
        return files;
    }
}
