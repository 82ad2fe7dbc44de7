package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
    @TempDir
    private Path folder;

    @Test
    void anArchiveFitsTheJavaThatItIsOf() throws IOException {
        ArchiveFiles files = ArchiveFiles.of(folder.resolve("1-2"));
        assertThat(files.fit("java")).isFalse();
        publish(files, ArchiveFiles.CDS);
        assertThat(files.fit("java")).isTrue();
        assertThat(files.fit("other")).isFalse();
        Files.writeString(folder.resolve("1-2.jsa"), "arch");
        assertThat(files.fit("java")).isFalse();
        Files.delete(folder.resolve("1-2.jsa"));
        assertThat(files.fit("java")).isFalse();
    }

    @Test
    void anArchiveOfOneKindReplacesThatOfTheOther() throws IOException {
        ArchiveFiles files = ArchiveFiles.of(folder.resolve("1-2"));
        publish(files, ArchiveFiles.CDS);
        publish(files, ArchiveFiles.AOT);
        assertThat(names()).containsExactly("1-2.aot", "1-2.jvm");
    }

    @Test
    void theLatestFourStay() throws IOException {
        for (int i = 1; i <= 6; i++) {
            ArchiveFiles files = ArchiveFiles.of(folder.resolve("key" + i));
            publish(files, ArchiveFiles.CDS);
            age(folder.resolve("key" + i + ".jvm"), Duration.ofDays(i));
        }
        ArchiveFiles.of(folder.resolve("key1")).prune();
        assertThat(names())
                .containsExactly(
                        "key1.jsa", "key1.jvm", "key2.jsa", "key2.jvm", "key3.jsa", "key3.jvm", "key4.jsa", "key4.jvm");
    }

    @Test
    void whatAnInterruptedRunLeftIsRemovedAfterAnHour() throws IOException {
        Path old = Files.createDirectory(folder.resolve("1-2.tmp77"));
        Files.createFile(old.resolve("archive"));
        age(old, Duration.ofHours(2));
        Files.createDirectory(folder.resolve("1-2.tmp78"));
        ArchiveFiles.of(folder.resolve("1-2")).prune();
        assertThat(names()).containsExactly("1-2.tmp78");
    }

    private void publish(ArchiveFiles files, String end) throws IOException {
        Path archive = Files.writeString(folder.resolve("a"), "archive");
        files.publish(archive, end, "java");
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
