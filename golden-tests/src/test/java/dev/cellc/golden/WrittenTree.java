package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.io.WriteResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** An output folder after a run: how many files the run changed, and the texts of all files. */
record WrittenTree(int changes, SortedMap<String, String> files) {

    static WrittenTree write(Outcome outcome, Path folder) throws IOException {
        WriteResult result = OutputFolder.write(folder, outcome.compilation().manifests());
        assertThat(result.problems()).isEmpty();
        return new WrittenTree(result.written() + result.removed(), TextFiles.read(folder));
    }
}
