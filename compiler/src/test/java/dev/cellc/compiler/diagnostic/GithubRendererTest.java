package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubRendererTest {
    @Test
    void commandsAreEscapedAndTheWorstComesFirst() {
        assertThat(GithubRenderer.render(
                        List.of(Report.INFO, Report.WARNING, Report.ERROR, Report.OUTPUT), Report.SETTING))
                .isEqualTo(
                        "::error file=deploy/shop%2C a%3Ab/ä.yaml,line=1,endLine=1,col=7,endColumn=12,title=CELL0115::"
                                + "no kind `Servce` <&\"> 50%25\uFFFD%0Ahelp: did you mean `Service`?\n"
                                + "::error file=deploy/out/b.yaml,title=CELL0803::is missing\n"
                                + "::warning file=deploy/shop%2C a%3Ab/ä.yaml,line=2,endLine=3,title=CELL0702::has no effect\n"
                                + "::notice title=CELL0702::<platform>/env.yaml: has no effect\n");
    }

    @Test
    void nothingIsNoCommand() {
        assertThat(GithubRenderer.render(List.of(), Report.SETTING)).isEmpty();
    }

    @Test
    void tenAreShownAndOfMoreNineAndAPointer() {
        List<Diagnostic> many = new ArrayList<>();
        many.add(Report.WARNING);
        for (int i = 0; i < 9; i++) {
            many.add(Report.OUTPUT);
        }
        assertThat(GithubRenderer.render(many, Report.SETTING).lines())
                .hasSize(10)
                .noneMatch(line -> line.contains("more"));

        many.add(Report.ERROR);
        List<String> lines = GithubRenderer.render(many, Report.SETTING).lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.subList(0, 9)).allMatch(line -> line.startsWith("::error "));
        assertThat(lines.get(9))
                .isEqualTo(
                        "::notice title=cellc::2 more findings are in the log of this step: 10 errors, 1 warning in all");
    }
}
