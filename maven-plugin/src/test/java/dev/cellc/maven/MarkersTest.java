package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private final List<String> calls = new ArrayList<>();
    private final SourceTree tree = SourceTree.of(List.of(SourceFile.of("a.yaml", "kind: Servce\n")));

    private BuildContext recording() {
        return (BuildContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BuildContext.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName() + Arrays.asList(arguments));
                    return null;
                });
    }

    @Test
    void eachFindingIsAtItsLineInPlaceOfThoseOfTheLastRun() {
        Markers.set(recording(), Path.of("/work"), tree, List.of(Samples.ERROR, Samples.WARNING));

        String file = new File("/work/a.yaml").getPath();
        assertThat(calls)
                .containsExactly(
                        "removeMessages[" + file + "]",
                        "addMessage[" + file + ", 1, 7, CELL0115: no kind `Servce`, 2, null]",
                        "addMessage[" + file + ", 1, 7, CELL0702: `Servce` has no effect, 1, null]");
    }

    @Test
    void mavenByItselfHasALogForThem() {
        Markers.set(
                new DefaultBuildContext(new org.sonatype.plexus.build.incremental.DefaultBuildContext()),
                Path.of("/work"),
                tree,
                List.of(Samples.ERROR));
        Markers.set(null, Path.of("/work"), tree, List.of(Samples.ERROR));
        assertThat(calls).isEmpty();
    }
}
