package dev.cellc.compiler;

import dev.cellc.compiler.check.Checker;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.edit.Edits;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes declarations and changes them. Text in, text out, like the compiler: who asks writes the files. */
public final class Editor {
    private static final String WRITTEN = "<written>.yaml";

    private Editor() {}

    /** A component and one of its tracks. */
    public record Subject(String project, String component, String track) {

        private Edits.Subject inside() {
            return new Edits.Subject(project, component, track);
        }
    }

    /** What a Workload is made of; {@code schemas} are the files that the descriptor names, under those names. */
    public record NewWorkload(
            Subject subject,
            @Nullable String name,
            String image,
            @Nullable SourceFile descriptor,
            SourceTree schemas) {}

    /** What a Build is made of, besides what the Component says; a commit wins over a branch. */
    public record NewBuild(
            Subject subject,
            @Nullable String name,
            @Nullable String commit,
            @Nullable String branch) {}

    /** The image of a container; the primary one if none is named. */
    public record NewImage(Subject subject, @Nullable String container, String image) {}

    /** A document, or what kept it from being written. */
    public record Written(String text, List<Diagnostic> problems) {

        public Written {
            problems = List.copyOf(problems);
        }
    }

    /** A file as it was and as it is to be. */
    public record Change(SourceFile before, SourceFile after) {

        public boolean isEmpty() {
            return before.equals(after);
        }

        /** As a unified diff. */
        public String difference() {
            return Edits.difference(before, after);
        }
    }

    /** The files that a workload descriptor takes in, by their paths from its folder. */
    public static List<String> schemaFiles(SourceFile descriptor) {
        return YamlReader.read(descriptor, diagnostic -> {}).stream()
                .filter(Mapping.class::isInstance)
                .flatMap(root -> Edits.schemaFiles((Mapping) root).stream())
                .map(Located::value)
                .distinct()
                .toList();
    }

    /** A Workload of one container that serves and calls what the descriptor says. */
    public static Written workload(NewWorkload request) throws InputException {
        List<Diagnostic> problems = new ArrayList<>();
        Mapping descriptor = null;
        if (request.descriptor() != null) {
            descriptor = descriptor(request.descriptor(), problems::add);
            if (descriptor == null) {
                return new Written("", Checker.hideSecrets(problems, List.of()));
            }
        }
        Tree.Obj workload = Edits.workload(
                request.subject().inside(),
                request.name(),
                request.image(),
                descriptor,
                request.schemas(),
                problems::add);
        return problems.isEmpty()
                ? written(workload)
                : new Written("", Checker.hideSecrets(problems, descriptor == null ? List.of() : List.of(descriptor)));
    }

    private static @Nullable Mapping descriptor(SourceFile file, DiagnosticSink sink) throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        List<YamlNode> roots = YamlReader.read(file, found::add);
        found.forEach(sink::report);
        if (!found.isEmpty()) {
            return null;
        }
        if (roots.size() != 1 || !(roots.get(0) instanceof Mapping root)) {
            throw new InputException(
                    "`" + file.path() + "` is no workload descriptor: it holds " + roots.size() + " documents",
                    "a descriptor is one mapping with `endpoints` and `connections`");
        }
        return Validator.isDescriptor(root, sink) ? root : null;
    }

    /** A Build of a component in a tree. */
    public static Written build(SourceTree tree, NewBuild request) throws InputException {
        Declarations declarations = declarations(Compiler.parse(tree, diagnostic -> {}));
        return written(Edits.build(
                declarations,
                new Edits.BuildRequest(
                        request.subject().inside(), request.name(), request.commit(), request.branch())));
    }

    /** Another image for a container of the Workload that a component of a tree runs. */
    public static Change image(SourceTree tree, NewImage request) throws InputException {
        Documents documents = Compiler.parse(tree, diagnostic -> {});
        SourceFile after = Edits.image(
                documents,
                declarations(documents),
                new Edits.ImageRequest(request.subject().inside(), request.container(), request.image()));
        SourceFile before = tree.files().stream()
                .filter(file -> file.path().equals(after.path()))
                .findFirst()
                .orElseThrow();
        return new Change(before, after);
    }

    /** What differs between two texts of a file, as a unified diff; empty where nothing does. */
    public static String difference(String path, String before, String after) {
        return Edits.difference(SourceFile.of(path, before), SourceFile.of(path, after));
    }

    /** A file with a document in the place of the one that it declares anew; there has to be one. */
    public static Change replaced(SourceFile file, String document) throws InputException {
        List<Mapping> roots = roots(file);
        Mapping written = roots(SourceFile.of(WRITTEN, document)).get(0);
        return new Change(file, Edits.replaced(file, roots, written, document));
    }

    private static List<Mapping> roots(SourceFile file) {
        return Compiler.parse(SourceTree.of(List.of(file)), diagnostic -> {}).ours().stream()
                .map(Document::root)
                .toList();
    }

    /** The errors of a compilation that another one, before a change, did not have. */
    public static List<Diagnostic> newErrors(Compilation before, Compilation after) {
        List<String> known =
                new ArrayList<>(before.diagnostics().stream().map(Editor::text).toList());
        return after.errors().stream()
                .filter(diagnostic -> !known.remove(text(diagnostic)))
                .toList();
    }

    /** Places move with a change; file and words stay. */
    private static String text(Diagnostic diagnostic) {
        return diagnostic.code().id() + ' ' + diagnostic.span().file().path() + ' ' + diagnostic.message();
    }

    /** What cannot be declared has come from the command line, where no place can be shown. */
    private static Written written(Tree.Obj declaration) throws InputException {
        String text = Emitter.text(declaration);
        List<Diagnostic> found = new ArrayList<>();
        SourceTree tree = SourceTree.of(List.of(SourceFile.of(WRITTEN, text)));
        Documents documents = Compiler.parse(tree, found::add);
        Validator.validate(documents, "", found::add);
        for (Diagnostic diagnostic : Checker.hideSecrets(found, documents.roots())) {
            if (diagnostic.isError()) {
                throw new InputException(
                        diagnostic.message(),
                        Objects.requireNonNullElse(diagnostic.help(), "mend what the command line says"));
            }
        }
        return new Written(text, List.of());
    }

    private static Declarations declarations(Documents documents) {
        return Validator.validate(documents, "", diagnostic -> {});
    }
}
