package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Laws that compile a case under other circumstances and compare the results. */
final class SameResultLaws {
    private static final int THREADS = 4;

    private SameResultLaws() {}

    static void shuffledFiles(Subject subject) throws Exception {
        List<SourceFile> files = new ArrayList<>(subject.tree().files());
        Collections.shuffle(files, new Random(Hostility.seed()));
        same(
                "files in another order give another result",
                subject,
                Outcome.of(subject.tree().with(files)));
    }

    static void crlfInput(Subject subject) throws Exception {
        List<SourceFile> files =
                subject.tree().files().stream().map(SameResultLaws::withCrlf).toList();
        Outcome converted = Outcome.of(subject.tree().with(files));
        same("CRLF line ends give another result", subject, converted);
        if (!converted.hasErrors()) {
            try (Scratch scratch = new Scratch()) {
                WrittenTree plain =
                        WrittenTree.write(subject.outcome(), scratch.path().resolve("lf"));
                WrittenTree crlf = WrittenTree.write(converted, scratch.path().resolve("crlf"));
                TreeDiff.assertSame("CRLF line ends give other files", plain.files(), crlf.files());
            }
        }
    }

    private static SourceFile withCrlf(SourceFile file) {
        String text = file.text().replace("\r\n", "\n").replace("\n", "\r\n");
        // Where the readable text of a file ends, it ends a little later now.
        SourceFile.Defect defect =
                file.defect() instanceof SourceFile.NotUtf8 ? new SourceFile.NotUtf8(text.length()) : file.defect();
        return new SourceFile(file.path(), text, defect);
    }

    static void fourThreads(Subject subject) throws Exception {
        SourceTree tree = subject.tree();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Outcome>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                runs.add(threads.submit(() -> Outcome.of(tree)));
            }
            for (Future<Outcome> run : runs) {
                same("another thread gives another result", subject, run.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What {@code -e E} writes of E's folder, for every E, is what the whole compilation writes of all of them. */
    static void environmentFilter(Subject subject) throws Exception {
        if (subject.outcome().hasErrors()) {
            return;
        }
        EnvironmentFolders folders =
                new EnvironmentFolders(subject.outcome().compilation().environments());
        SortedMap<String, String> whole = folders.filesOfAll(subject.outcome().manifests());
        SortedMap<String, String> union = new TreeMap<>();
        SortedSet<String> used = folders.usedBy(whole);
        for (String environment : used) {
            Outcome alone = Outcome.of(subject.tree(), environment);
            assertThat(subject.outcome().compilation().manifests(environment))
                    .as("cut out of the whole: " + environment)
                    .isEqualTo(alone.compilation().manifests());
            SortedMap<String, String> one = alone.manifests();
            SortedMap<String, String> foreign = folders.filesOfAll(one);
            SortedMap<String, String> own = folders.filesOf(environment, one);
            TreeDiff.assertSame("-e " + environment + " writes into other environments", own, foreign);
            union.putAll(own);
        }
        TreeDiff.assertSame("the environments one by one give another result", whole, union);
    }

    private static void same(String what, Subject subject, Outcome other) throws Exception {
        TreeDiff.assertSame(what, subject.outcome().everything(), other.everything());
    }
}
