package dev.cellc.compiler.io;

import dev.cellc.compiler.git.RenderedBranches;
import dev.cellc.compiler.git.RenderedBranches.Request;
import dev.cellc.compiler.git.RenderedBranches.Terms;
import dev.cellc.compiler.source.InputException;
import java.nio.file.Path;
import java.util.List;

/** A program that publishes what a commit renders to at the remote of a clone. */
final class PublishProcess {
    private PublishProcess() {}

    public static void main(String[] arguments) throws InputException {
        Request request = new Request(
                arguments[1],
                "main",
                "environment/{environment}",
                List.of(
                        RenderedBranchesTest.rendering("live", arguments[2]),
                        RenderedBranchesTest.rendering("test", arguments[2])),
                new Terms(path -> false, "", "origin"));
        RenderedBranches.publish(Path.of(arguments[0]), CommitSupport.environment(), request);
    }
}
