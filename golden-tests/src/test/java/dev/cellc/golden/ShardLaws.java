package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Shard;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Laws about an output that is written in parts: they have nothing in common, and together they are the whole. */
final class ShardLaws {
    private static final int PARTS = 16;
    private static final int COMPILATIONS = 2;

    private ShardLaws() {}

    static void parts(Subject subject) throws Exception {
        ManifestTree tree = subject.outcome().compilation().manifests();
        SortedMap<String, String> union = new TreeMap<>();
        for (int part = 1; part <= PARTS; part++) {
            for (Manifest manifest : tree.in(new Shard(part, PARTS)).written()) {
                assertThat(union.put(manifest.path().value(), manifest.text()))
                        .as("twice: " + manifest.path())
                        .isNull();
            }
        }
        assertThat(union).hasSameSizeAs(tree.manifests());
        if (subject.golden().kind() == GoldenCase.Kind.EXAMPLE) {
            folders(tree);
        }
    }

    /** Each part compiled by itself has its files of the whole, and what is found by the whole one of them finds. */
    static void compilations(Subject subject) throws Exception {
        Compilation whole = subject.outcome().compilation();
        SortedSet<String> found = new TreeSet<>();
        boolean isSound = true;
        for (int number = 1; number <= COMPILATIONS; number++) {
            Shard part = new Shard(number, COMPILATIONS);
            Compilation compilation = Outcome.of(subject.tree(), part).compilation();
            if (!compilation.hasErrors() && !whole.hasErrors()) {
                assertThat(compilation.manifests()).isEqualTo(whole.manifests().in(part));
            }
            isSound &= !compilation.hasErrors();
            found.addAll(findings(compilation));
        }
        assertThat(isSound).isEqualTo(!whole.hasErrors());
        assertThat(found).isEqualTo(findings(whole));
    }

    /** What is wrong where; an example of it may be another in a part. */
    private static SortedSet<String> findings(Compilation compilation) {
        SortedSet<String> findings = new TreeSet<>();
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            findings.add(diagnostic.code() + " " + diagnostic.span().file().path() + ' '
                    + diagnostic.span().start());
        }
        return findings;
    }

    /** Each written into a folder of its own, and all of those copied into one. */
    private static void folders(ManifestTree tree) throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path whole = scratch.path().resolve("whole");
            OutputFolder.write(whole, tree);
            SortedMap<String, String> joined = new TreeMap<>();
            for (int part = 1; part <= PARTS; part++) {
                Path folder = scratch.path().resolve("part-" + part);
                assertThat(OutputFolder.write(folder, tree.in(new Shard(part, PARTS)))
                                .problems())
                        .isEmpty();
                TextFiles.read(folder).forEach((path, text) -> {
                    String before = joined.put(path, text);
                    // only the owner index is in all of them, and the same in each
                    assertThat(before).as(path).isIn(null, path.equals("cellc.lock.json") ? text : null);
                });
            }
            TreeDiff.assertSame("the parts joined give another result", TextFiles.read(whole), joined);
        }
    }
}
