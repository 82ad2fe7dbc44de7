package dev.cellc.compiler;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.protect.Protector;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** Lets a forge ask the same people that pipelines ask. Text in, text out: who asks writes the file. */
public final class CodeOwners {
    private CodeOwners() {}

    /** The lines, and what is wrong with the approvers that they are made of; with an error there are none. */
    public record Result(List<String> lines, List<Diagnostic> problems) {

        public Result {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a tree without errors asks for. {@code file} is the path of the CODEOWNERS file, {@code root} that of the root
     * of the tree, both from the top of the repository.
     */
    public static Result of(SourceTree tree, String file, String root) {
        List<Diagnostic> found = new ArrayList<>();
        List<String> lines = Protector.lines(Promotions.program(tree), new Protector.Place(file, root), found::add);
        boolean isSound = found.stream().noneMatch(Diagnostic::isError);
        return new Result(
                isSound ? lines : List.of(), found.stream().sorted().distinct().toList());
    }

    /** A file with the lines in the section that is ours, and all else of it as it was. */
    public static String file(String path, String text, List<String> lines) throws InputException {
        return Protector.file(path, text, lines);
    }
}
