package dev.cellc.cli;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.diagram.Diagram;
import dev.cellc.compiler.diagram.SvgDiagram;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.source.InputException;
import java.util.List;
import java.util.Optional;

/** Draws the cells and the traffic that their manifests permit. */
final class GraphCommand {
    private GraphCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Proof proof = Compiler.prove(session.read(session.path(".")), CompileOptions.defaults());
        if (proof.compilation().hasErrors()) {
            return Findings.show(proof.compilation().diagnostics(), session, session.out());
        }
        List<String> environments = ProveCommand.environments(session, proof);
        Relation relation = proof.relation();
        String project = project(session, relation);
        List<Diagram> diagrams = environments.stream()
                .map(environment -> Diagram.of(relation, environment, project))
                .toList();
        String format = session.arguments().value(Option.FORMAT).orElse("mermaid");
        session.out()
                .print(
                        switch (format) {
                            case "dot" -> DotGraph.of(diagrams);
                            case "svg" -> SvgDiagram.of(diagrams);
                            case "json" -> JsonGraph.of(diagrams);
                            default -> MermaidGraph.of(diagrams);
                        });
        return Exit.OK;
    }

    /** The one that is asked for; empty where all are. */
    private static String project(Session session, Relation relation) throws UsageException {
        Optional<String> wanted = session.arguments().operand();
        if (wanted.isEmpty()) {
            return "";
        }
        List<String> known = Diagram.projects(relation);
        if (!known.contains(wanted.get())) {
            throw UsageException.unknown("project", wanted.get(), known, "there are: " + String.join(", ", known));
        }
        return wanted.get();
    }
}
