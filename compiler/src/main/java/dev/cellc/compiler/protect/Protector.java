package dev.cellc.compiler.protect;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.source.InputException;
import java.util.List;

/**
 * Pipelines that ask for approvals → the lines of a CODEOWNERS file by which a forge asks the same people. GitHub and
 * GitLab read them alike.
 */
public final class Protector {
    private Protector() {}

    /** Where the lines go: the path of their file, and of the root of the declarations, from the top of the repository. */
    public record Place(String file, String root) {}

    /**
     * A pattern and its owners on each line; none where nothing asks for approvals. Of several that fit a path the last
     * one counts. Approvers that no forge knows are left out and reported, and so is an environment without others.
     */
    public static List<String> lines(Program program, Place place, DiagnosticSink sink) {
        return new OwnedPaths(program, sink).lines(place);
    }

    /** The text of a CODEOWNERS file with these lines in the section that is ours, and all else as it was. */
    public static String file(String path, String text, List<String> lines) throws InputException {
        return OwnersFile.of(path, text).with(lines);
    }
}
