package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.ResourceLists;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers a ResourceList by another one, as kustomize and kpt ask functions to. */
final class FnCommand {
    private static final List<String> TOOLS = List.of("argocd", "flux", "release", "none");

    private FnCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        ResourceLists.Request request = ResourceLists.read(input(session));
        if (!request.delivery().isEmpty() && !TOOLS.contains(request.delivery())) {
            throw UsageException.unknown(
                    "delivery", request.delivery(), TOOLS, "there are: " + String.join(", ", TOOLS));
        }
        SourceTree tree =
                request.root().isEmpty() ? request.declarations() : session.read(session.path(request.root()));
        CompileOptions options = CompileOptions.of(request.environments()).deliveredBy(request.delivery());
        Compilation compilation = session.compiler().apply(tree, options);
        session.requireEnvironments(request.environments(), compilation);
        session.out().print(ResourceLists.answer(request, compilation));
        session.err().print(TextRenderer.plain().render(Quiet.shown(compilation.diagnostics(), session)));
        return compilation.hasErrors() ? Exit.FINDINGS : Exit.OK;
    }

    private static String input(Session session) throws InputException {
        try {
            return new String(session.surroundings().in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException("standard input cannot be read: " + e.getMessage(), "try again");
        }
    }
}
