package dev.cellc.compiler;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.check.Checker;
import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Keyword;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.deliver.Deliverer;
import dev.cellc.compiler.derive.CellDeriver;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.manifest.EnvironmentFolder;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.parse.DocumentParser;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.proof.Prover;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.render.Renderer;
import dev.cellc.compiler.resolve.Resolver;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Aside;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import dev.cellc.compiler.yaml.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tree of declarations → manifests per environment. Text in, text out: no I/O, no clock, no global state. */
public final class Compiler {
    /** Files from which on a second processor has something to do beside the passes. */
    private static final int MANY = 100;

    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Keyword::text).toList();

    /** Kinds of OpenChoreo that a control plane makes or obeys, and nobody declares. */
    private static final List<String> NEVER_DECLARED = List.of("Deployment", "Endpoint", "GitCommitRequest", "Release");

    private Compiler() {}

    /**
     * Every pass sees what the passes before it found sound, and reports all it finds; a broken declaration hides
     * nothing but what needs it. Nothing is emitted when there is an error. What needs nothing of one another goes on at
     * the same time.
     */
    public static Compilation compile(SourceTree tree, CompileOptions options) {
        return prove(tree, options).compilation();
    }

    /** The same, with who may reach whom once it is asked for; of one part of several nobody knows that. */
    public static Proof prove(SourceTree tree, CompileOptions options) {
        List<Diagnostic> found = new ArrayList<>();
        DiagnosticSink sink = found::add;

        Documents documents = parse(tree, sink);
        Declarations declarations = Validator.validate(documents, options.version(), options.delivery(), sink);
        boolean isLarge = documents.files().size() >= MANY;
        Aside<List<Diagnostic>> records = Aside.of(
                () -> found(
                        each -> Checker.checkDeployments(Program.deployments(documents.ours(), declarations), each)),
                isLarge);
        Model model = resolve(declarations, sink);
        List<Cell> cells = CellDeriver.derive(model, sink);
        List<Plane> planes = CellDeriver.planes(model, cells, sink);
        boolean isWhole = !hasErrors(found);
        Aside<List<Diagnostic>> rules = Aside.of(
                () -> found(each -> {
                    Checker.check(model, cells, isWhole, each);
                    Checker.checkDocuments(documents.ours(), cells, each);
                }),
                isLarge);
        List<Resource> rendered = Renderer.render(model, planes, cells, sink);
        found.addAll(records.get());
        found.addAll(rules.get());
        Checker.checkObjects(cells, rendered, sink);
        CellcConfig config = declarations.config();
        List<Resource> resources =
                Deliverer.deliver(config, new Deliverer.Program(model, cells, rendered, outputFolder(config)), sink);

        List<Diagnostic> diagnostics = new ArrayList<>(
                Suppressor.apply(found.stream().sorted().distinct().toList(), declarations));
        ManifestTree manifests = ManifestTree.EMPTY;
        List<EnvironmentFolder> folders = List.of();
        List<Printed> objects = List.of();
        Supplier<Relation> relation = () -> Relation.EMPTY;
        if (!hasErrors(diagnostics)) {
            List<Printed> printed = Emitter.print(options.emits() ? resources : Prover.matterTo(resources));
            Aside<ManifestTree> emitted = Aside.of(() -> emit(printed, documents, options), isLarge && options.emits());
            relation = Prover.prove(planes, printed, options.shard(), diagnostics::add);
            manifests = hasErrors(diagnostics) ? manifests : emitted.get();
            folders = options.emits() ? Emitter.folders(printed) : folders;
            objects = printed;
        }
        Compilation compilation = new Compilation(
                manifests,
                Checker.hideSecrets(diagnostics, documents.roots()).stream()
                        .sorted()
                        .toList(),
                outputFolder(config),
                environments(cells),
                new Compilation.Counts(
                        documents.files().size(),
                        documents.ours().size(),
                        documents.passedOver().foreign(),
                        documents.passedOver().descriptors()),
                Publication.of(folders, declarations.config()));
        Supplier<UnaryOperator<String>> screen = () -> Checker.secretScreen(documents.roots());
        return new Proof(
                compilation,
                relation,
                new Proof.Inside(model, cells, hasErrors(diagnostics) ? List.of() : objects, screen));
    }

    private static List<Diagnostic> found(Consumer<DiagnosticSink> pass) {
        List<Diagnostic> found = new ArrayList<>();
        pass.accept(found::add);
        return found;
    }

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /**
     * Loads what every compilation needs and the first one would otherwise wait for: reads the built-in declarations
     * and compiles a small program. On a thread of its own while the tree is still being read, that saves time.
     */
    public static void prepare() {
        if (!Rehearsal.DIAGNOSTICS.isEmpty()) {
            throw new IllegalStateException("the rehearsal failed: " + Rehearsal.DIAGNOSTICS);
        }
    }

    /** Once in a process is enough. */
    private static final class Rehearsal {
        private static final List<Diagnostic> DIAGNOSTICS =
                compile(Prelude.rehearsal(), CompileOptions.defaults()).diagnostics();
    }

    static Documents parse(SourceTree tree, DiagnosticSink sink) {
        return DocumentParser.parse(tree, KINDS, NEVER_DECLARED, sink);
    }

    /** What refers to a part of the program that could not be read is not to blame: nothing of it is judged. */
    static Model resolve(Declarations declarations, DiagnosticSink sink) {
        return declarations.isComplete() ? Resolver.resolve(declarations, Prelude.declarations(), sink) : Model.EMPTY;
    }

    static Program program(Documents documents, Declarations declarations, Model model) {
        return new Program(documents.ours(), declarations, Prelude.declarations(), model);
    }

    private static ManifestTree emit(List<Printed> objects, Documents documents, CompileOptions options) {
        if (!options.emits()) {
            return ManifestTree.EMPTY;
        }
        ManifestTree tree = options.environments().isEmpty()
                ? Emitter.emit(objects, documents.files())
                : Emitter.emit(objects, options.environments(), documents.files());
        return tree.from(documents.settings().roots().stream()
                        .map(Compiler::provenance)
                        .toList())
                .in(options.shard());
    }

    private static Provenance provenance(SourceRoot root) {
        String tree = root.reading() instanceof SourceRoot.Content content ? content.id() : "";
        if (root.place() instanceof SourceRoot.Commit commit) {
            return new Provenance(root.name(), commit.url(), commit.id(), commit.path(), tree);
        }
        return new Provenance(root.name(), "", "", ((SourceRoot.Folder) root.place()).path(), tree);
    }

    private static List<String> environments(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.id().environment())
                .distinct()
                .sorted()
                .toList();
    }

    /** The folder that the manifests of a tree go to. */
    static String outputFolder(@Nullable CellcConfig config) {
        return config == null || config.output() == null
                ? "rendered"
                : config.output().value();
    }
}
