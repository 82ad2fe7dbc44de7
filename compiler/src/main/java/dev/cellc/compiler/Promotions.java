package dev.cellc.compiler;

import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.gate.Gate;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.promote.Planner;
import dev.cellc.compiler.promotion.Approval;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.PastDeployment;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import dev.cellc.compiler.yaml.Documents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs where, and how it gets there. Text in, text out: who asks knows the history and writes the files. */
public final class Promotions {
    private Promotions() {}

    /** How far a change may go: whether others are moved along, and how much may be deleted and exposed in the target. */
    public record Limits(boolean withDependencies, int deletions, int exposures) {
        /** Nothing that is not asked for. */
        public static final Limits NONE = new Limits(false, 0, 0);
    }

    /**
     * What a request comes to: the files to write and the message to commit them with (null: there is nothing to do),
     * the difference that it makes, what keeps it from being done, and remarks about it.
     */
    public record Plan(
            List<SourceFile> files,
            @Nullable CommitMessage message,
            Difference difference,
            List<Diagnostic> problems,
            List<String> remarks) {

        public Plan {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }

        public boolean isRefused() {
            return problems.stream().anyMatch(Diagnostic::isError);
        }
    }

    /** A tree as promotions see it; what is wrong with it is said by whoever compiles it. */
    public static Program program(SourceTree tree) {
        DiagnosticSink deaf = diagnostic -> {};
        Documents documents = Compiler.parse(tree, deaf);
        Declarations declarations = Validator.validate(documents, Version.current(), deaf);
        return Compiler.program(documents, declarations, Compiler.resolve(declarations, deaf));
    }

    /**
     * What keeps a transition from being legal on top of a program; {@code waivesApprovals}: in an emergency, which has a
     * reason.
     */
    public static List<Diagnostic> problems(Program parent, Transition transition, Facts facts, boolean waivesApprovals)
            throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        Gate.check(parent, transition, facts, waivesApprovals, found::add);
        return found.stream().sorted().distinct().toList();
    }

    /** A component, and an environment in which a request would change it; {@code program} is that of the tree. */
    public record Aim(Program program, Component component, String environment) {

        /** Whether a transition is of the same component in the same environment. */
        public boolean isHitBy(Transition transition) {
            return component.id().equals(transition.component()) && environment.equals(transition.environment());
        }

        /** That somebody else has changed it there meanwhile; {@code subject} is that of their commit. */
        public Diagnostic overtaken(SourceChange by, String subject) {
            return Planner.overtaken(program, component, environment, by, subject);
        }
    }

    /** Everything that a request would change in a tree. */
    public static List<Aim> aims(SourceTree tree, Request request) throws InputException {
        Program program = program(tree);
        List<Aim> aims = new ArrayList<>();
        for (Component component : Planner.components(program, request)) {
            for (String environment : Planner.environments(component, request)) {
                aims.add(new Aim(program, component, environment));
            }
        }
        return aims;
    }

    /** What keeps a tree from being compiled. */
    public static List<Diagnostic> errors(SourceTree tree) {
        return Compiler.compile(tree, CompileOptions.defaults().checking()).errors();
    }

    /** A request that comes to nothing for these reasons. */
    public static Plan refused(List<Diagnostic> problems) {
        return new Plan(List.of(), null, new Difference(List.of()), problems, List.of());
    }

    /** The one component that a request names. */
    public static Component component(SourceTree tree, Request request) throws InputException {
        return Planner.components(program(tree), request).get(0);
    }

    /** What a request to promote, deploy, suspend, resume or undeploy comes to on top of a tree. */
    public static Plan plan(SourceTree tree, Request request, Limits limits, Facts facts) throws InputException {
        return new PromotionRun(tree, request, limits, facts).plan();
    }

    /** What it comes to when an earlier snapshot is to return. */
    public static Plan rollback(SourceTree tree, Request request, PastDeployment past, Limits limits, Facts facts)
            throws InputException {
        return new PromotionRun(tree, request, limits, facts).back(past);
    }

    /** Who approves: as the allowed signers name them, whether what they commit is signed, and what they add. */
    public record Approver(
            String principal, boolean signs, @Nullable String comment) {}

    /** What an approval comes to. */
    public static Plan approve(SourceTree tree, Request request, Approver approver, Facts facts) throws InputException {
        return new ApprovalRun(tree, request, approver, facts).plan();
    }

    /** The file of a tree that holds an approval; null if there is none. */
    static @Nullable Approval approval(SourceTree tree, String path) {
        for (SourceFile file : tree.files()) {
            if (file.path().equals(path)) {
                return Approval.of(file.text());
            }
        }
        return null;
    }
}
