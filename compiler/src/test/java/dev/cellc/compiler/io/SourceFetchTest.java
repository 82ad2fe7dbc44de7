package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources in other repositories: fetched once, from files and over HTTP, and read from the cache afterwards. */
class SourceFetchTest {
    @TempDir
    private Path temp;

    private final SortedMap<String, String> environment = new TreeMap<>();
    private GitFixture other;
    private String first;
    private String second;

    @BeforeEach
    void init() throws IOException {
        environment.put("CELLC_CACHE", temp.resolve("cache").toString());
        environment.put("HOME", temp.resolve("home").toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        other = GitFixture.init(temp.resolve("other"));
        first = other.write("x/a.yaml", "a: 1").write("b.yaml", "b: 1").commit();
        second = other.write("x/a.yaml", "a: 2").commit();
        Files.createDirectories(temp.resolve("main"));
    }

    @Test
    void aCommitIsFetchedOnceAndReadOfflineAfterwards() throws Exception {
        settings(file(), first, "x");

        assertThat(problems(offline())).containsExactly(DiagnosticCode.FETCHING_FORBIDDEN);
        SourceTree online = read();
        assertThat(texts(online)).containsExactly("<other>/a.yaml a: 1");

        Files.move(other.folder(), temp.resolve("gone"));
        assertThat(texts(offline())).isEqualTo(texts(online));
        assertThat(texts(read())).isEqualTo(texts(online));
        SourceRoot.Content content = (SourceRoot.Content) online.roots().get(0).reading();
        String tree = GitFixture.of(temp.resolve("gone")).run("rev-parse", first + ":x");
        assertThat(content.id()).isEqualTo(tree.strip());
    }

    @Test
    void onlyWhatIsPinnedIsFetchedAndLaterCommitsAreAdded() throws Exception {
        settings(file(), second, "x");
        assertThat(texts(read())).containsExactly("<other>/a.yaml a: 2");
        assertThat(cachedCommits()).containsExactly(second);

        settings(file(), first, "");
        assertThat(texts(read())).containsExactly("<other>/b.yaml b: 1", "<other>/x/a.yaml a: 1");
        settings(file(), second, "x");
        assertThat(texts(offline())).containsExactly("<other>/a.yaml a: 2");
    }

    @Test
    void aRepositoryIsFetchedOverHttp() throws Exception {
        try (GitServer server = GitServer.open(temp)) {
            for (String commit : List.of(first, second)) {
                settings(server.url("other/.git"), commit, "x");
                assertThat(texts(read())).hasSize(1);
            }
            int requests = server.requests();
            assertThat(texts(read())).containsExactly("<other>/a.yaml a: 2");
            assertThat(server.requests()).isEqualTo(requests);
        }
    }

    @Test
    void aServerThatGivesNoCommitsByIdIsAskedForItsBranches() throws Exception {
        try (GitServer server = GitServer.withholding(temp, first)) {
            settings(server.url("other/.git"), first, "x");

            assertThat(texts(read())).containsExactly("<other>/a.yaml a: 1");
            String refs = GitFixture.of(cached()).run("for-each-ref");
            assertThat(refs).contains("refs/remotes/heads/main", "refs/cellc/" + first);
        }
    }

    @Test
    void credentialsAreAskedOfGitAndNeverShown() throws Exception {
        try (GitServer server = GitServer.guarded(temp, "mia:not-a-real-password")) {
            settings(server.url("other/.git"), first, "x");
            assertThat(said(read())).hasSize(1).allMatch(text -> text.contains("CELL0124"));

            Path helper = temp.resolve("home/helper");
            Files.createDirectories(helper.getParent());
            Files.writeString(helper, "#!/bin/sh\necho username=mia\necho password=not-a-real-password\n");
            assertThat(helper.toFile().setExecutable(true)).isTrue();
            Files.writeString(temp.resolve("home/.gitconfig"), "[credential]\n\thelper = " + helper + "\n");
            assertThat(texts(read())).containsExactly("<other>/a.yaml a: 1");
            assertThat(said(read())).noneMatch(text -> text.contains("not-a-real-password"));
        }
    }

    @Test
    void whatCannotBeReachedIsOneErrorAtItsAddress() throws Exception {
        for (String url : List.of(temp + "/nowhere.git", "file://" + temp + "/main", "http://127.0.0.1:1/x.git")) {
            settings(url, first, "");
            assertThat(said(read())).hasSize(1).allMatch(text -> text.startsWith("cellc.yaml:4:12 CELL0124"));
        }
    }

    @Test
    void anSshAddressIsLeftToTheGitProgram() throws Exception {
        Path ssh = temp.resolve("ssh");
        // Runs the command that is its last argument, as a server would.
        Files.writeString(ssh, "#!/bin/sh\nfor last; do :; done\nexec sh -c \"$last\"\n");
        assertThat(ssh.toFile().setExecutable(true)).isTrue();
        environment.put("GIT_SSH", ssh.toString());
        settings("git@localhost:" + other.folder(), first, "x");

        assertThat(texts(read())).containsExactly("<other>/a.yaml a: 1");
    }

    @Test
    void withoutTheGitProgramTheHelpSaysWhatItIsFor() throws Exception {
        environment.put("GIT_SSH", temp.resolve("no-such-program").toString());
        settings("ssh://git@127.0.0.1:1/x.git", first, "");

        assertThat(problems(read())).containsExactly(DiagnosticCode.REPOSITORY_UNREACHABLE);
    }

    @Test
    void aCommitThatIsNotThereIsSaidToBeUnknown() throws Exception {
        try (GitServer server = GitServer.open(temp)) {
            String tree = other.run("rev-parse", first + "^{tree}").strip();
            for (String url : List.of(file(), server.url("other/.git"))) {
                for (String commit : List.of("1234567890123456789012345678901234567890", tree)) {
                    settings(url, commit, "");
                    assertThat(said(read())).hasSize(1).allMatch(text -> text.startsWith("cellc.yaml:5:15 CELL0125"));
                }
            }
        }
    }

    @Test
    void aRepositoryWithSha256NamesIsRefused() throws Exception {
        GitFixture large = GitFixture.init(temp.resolve("large"), "--object-format=sha256");
        large.write("a.yaml", "a").commit();
        settings("file://" + large.folder(), first, "");

        assertThat(problems(read())).containsExactly(DiagnosticCode.REPOSITORY_UNSUPPORTED);
    }

    @Test
    void aFolderThatIsNotInTheCommitIsMissing() throws Exception {
        for (String path : List.of("none", "b.yaml")) {
            settings(file(), first, path);
            assertThat(problems(read())).containsExactly(DiagnosticCode.SOURCE_FOLDER_MISSING);
        }
    }

    @Test
    void runsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        settings(file(), first, "x");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                runs.add(threads.submit(() -> texts(read())));
            }
            for (Future<List<String>> run : runs) {
                assertThat(run.get()).containsExactly("<other>/a.yaml a: 1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAKilledRunLeavesIsPutRight() throws Exception {
        settings(file(), first, "x");
        read();
        Path cached = cached();
        Files.delete(cached.resolve("refs/cellc").resolve(first));
        Files.writeString(cached.resolve("refs/cellc").resolve(first + ".lock"), "");
        Files.writeString(cached.resolve("shallow.lock"), "");
        Files.createDirectories(cached.resolveSibling(cached.getFileName() + ".new/refs"));

        assertThat(problems(offline())).containsExactly(DiagnosticCode.FETCHING_FORBIDDEN);
        assertThat(texts(read())).containsExactly("<other>/a.yaml a: 1");
        assertThat(texts(offline())).hasSize(1);
    }

    @Test
    void aDamagedCopyIsSaidToBeOne() throws Exception {
        settings(file(), first, "x");
        read();
        try (Stream<Path> packs = Files.list(cached().resolve("objects/pack"))) {
            for (Path pack : packs.toList()) {
                Files.delete(pack);
            }
        }

        assertThat(said(read())).hasSize(1).allMatch(text -> text.contains("damaged"));
    }

    private String file() {
        return "file://" + other.folder();
    }

    private void settings(String url, String commit, String path) throws IOException {
        String text = "sources:\n  - name: other\n    git:\n      url: " + url + "\n      commit: \"" + commit + "\"\n";
        Files.writeString(temp.resolve("main/cellc.yaml"), path.isEmpty() ? text : text + "      path: " + path + "\n");
    }

    private SourceTree read() throws Exception {
        return ProjectReader.of(environment).directory(temp.resolve("main"));
    }

    private SourceTree offline() throws Exception {
        return ProjectReader.of(environment).offline().directory(temp.resolve("main"));
    }

    private Path cached() throws IOException {
        try (Stream<Path> repositories = Files.list(temp.resolve("cache/git"))) {
            return repositories
                    .filter(path -> path.toString().endsWith(".git"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> cachedCommits() throws IOException {
        try (Stream<Path> refs = Files.list(cached().resolve("refs/cellc"))) {
            return refs.map(ref -> ref.getFileName().toString()).toList();
        }
    }

    private static List<String> texts(SourceTree tree) {
        return tree.files().stream()
                .filter(file -> file.path().startsWith("<"))
                .map(file -> file.path() + ' ' + file.text())
                .toList();
    }

    private static List<DiagnosticCode> problems(SourceTree tree) {
        return diagnostics(tree).stream().map(Diagnostic::code).toList();
    }

    private static List<String> said(SourceTree tree) {
        return diagnostics(tree).stream()
                .map(found -> found.span().toString() + ' ' + found.code().id() + ' ' + found.message() + found.help())
                .toList();
    }

    private static List<Diagnostic> diagnostics(SourceTree tree) {
        assertThat(tree.files()).extracting(SourceFile::defect).containsOnlyNulls();
        return Compiler.compile(tree, CompileOptions.defaults()).diagnostics();
    }
}
