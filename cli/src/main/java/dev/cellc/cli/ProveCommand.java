package dev.cellc.cli;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.source.InputException;
import java.util.List;
import java.util.Optional;

/** Shows who may reach whom, or answers whether somebody may. */
final class ProveCommand {
    private ProveCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Proof proof = Compiler.prove(session.read(session.root()), CompileOptions.defaults());
        boolean isJson = session.arguments().value(Option.FORMAT).orElse("text").equals("json");
        if (proof.compilation().hasErrors()) {
            return Findings.show(proof.compilation().diagnostics(), session, session.out());
        }
        List<String> environments = environments(session, proof);
        Relation everywhere = proof.relation();
        Question question = question(session, everywhere);
        Relation relation = everywhere.in(environments);
        List<Edge> edges = relation.between(question.from(), question.to(), question.port());
        if (isJson) {
            session.out().print(RelationJson.render(edges));
        } else if (question.isOpen()) {
            session.out().print(RelationText.table(edges));
        } else {
            session.out().print(RelationText.answer(question, edges, relation, environments));
        }
        return edges.isEmpty() && question.isWhole() ? Exit.FINDINGS : Exit.OK;
    }

    /** The ends that are asked about; none: any. Any port is meant where it is 0. */
    record Question(List<End> from, List<End> to, int port) {

        /** Whether nothing in particular is asked. */
        boolean isOpen() {
            return from.isEmpty() && to.isEmpty();
        }

        /** Whether it can be answered by yes or no. */
        boolean isWhole() {
            return !from.isEmpty() && !to.isEmpty();
        }
    }

    /** Those that are asked for, else all that there are. */
    static List<String> environments(Session session, Proof proof) throws UsageException {
        List<String> known = proof.compilation().environments();
        List<String> wanted = session.arguments().values(Option.ENV);
        Session.requireEnvironments(wanted, known);
        return wanted.isEmpty() ? known : wanted;
    }

    private static Question question(Session session, Relation relation) throws UsageException {
        return new Question(ends(session, Option.FROM, relation), ends(session, Option.TO, relation), port(session));
    }

    private static List<End> ends(Session session, Option option, Relation relation) throws UsageException {
        Optional<String> text = session.arguments().value(option);
        if (text.isEmpty()) {
            return List.of();
        }
        List<End> ends = relation.called(text.get());
        if (ends.isEmpty()) {
            List<String> names = relation.names();
            throw UsageException.unknown("end", text.get(), names, "`cellc prove` lists all of them");
        }
        return ends;
    }

    private static int port(Session session) throws UsageException {
        String text = session.arguments().value(Option.PORT).orElse("0");
        if (!text.matches("0|[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65535) {
            throw new UsageException("`" + text + "` is no port", "name a port of the pods, from 1 to 65535");
        }
        return Integer.parseInt(text);
    }
}
