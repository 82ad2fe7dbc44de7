package dev.cellc.compiler;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.edit.Edits;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.promote.Planner;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A tree with some moves made in it, and what comes of it. */
final class Trial {
    private final SourceTree tree;
    private final Program program;
    private final List<SourceFile> written;
    private final Proof proof;

    Trial(SourceTree tree, Program program, List<SourceFile> written) {
        this.tree = with(tree, written);
        this.program = program;
        this.written = written;
        this.proof = Compiler.prove(this.tree, CompileOptions.defaults());
    }

    /** The same tree with moves made in it. */
    Trial with(List<Move> moves) throws InputException {
        SortedMap<String, SourceFile> changed = new TreeMap<>();
        for (Move move : moves) {
            Tree.Obj document = Edits.tree(Planner.document(program, move));
            SourceFile after = move.present() == null
                    ? added(Planner.path(move), document, changed)
                    : merged(move.present(), document, changed);
            changed.put(after.path(), after);
        }
        return new Trial(tree, program, List.copyOf(changed.values()));
    }

    /** In a file of its own, unless something else has the place. */
    private SourceFile added(String path, Tree.Obj document, SortedMap<String, SourceFile> changed) {
        SourceFile known = changed.getOrDefault(path, file(path));
        String text = Emitter.text(document);
        if (known == null || known.text().isBlank()) {
            return SourceFile.of(path, text);
        }
        String before = known.text().endsWith("\n") ? known.text() : known.text() + '\n';
        return SourceFile.of(path, before + "---\n" + text);
    }

    private @Nullable SourceFile file(String path) {
        return tree.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** In the place that it has; documents keep their order while others of the file change. */
    private static SourceFile merged(Deployment present, Tree.Obj document, Map<String, SourceFile> changed)
            throws InputException {
        SourceFile before = present.root().span().file();
        if (before.path().startsWith("<")) {
            throw new InputException(
                    "the binding is declared in another source: " + before.path(),
                    "change it in the repository or folder of that source");
        }
        SourceFile now = changed.getOrDefault(before.path(), before);
        List<Mapping> documents = documents(now);
        int index = documents(before).stream()
                .map(YamlNode::span)
                .toList()
                .indexOf(present.root().span());
        return Edits.merged(now, documents.get(index), document, Emitter::text);
    }

    private static List<Mapping> documents(SourceFile file) {
        List<Mapping> documents = new ArrayList<>();
        for (YamlNode root : YamlReader.read(file, diagnostic -> {})) {
            if (root instanceof Mapping mapping) {
                documents.add(mapping);
            }
        }
        return documents;
    }

    private static SourceTree with(SourceTree tree, List<SourceFile> written) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        tree.files().forEach(file -> files.put(file.path(), file));
        written.forEach(file -> files.put(file.path(), file));
        return tree.with(files.values());
    }

    List<SourceFile> written() {
        return written;
    }

    Compilation compilation() {
        return proof.compilation();
    }

    Differ.Side side() {
        return Differ.Side.of(tree, proof);
    }

    /** What is no error and was not said of an earlier state. */
    List<Diagnostic> warnings(Trial before) {
        List<String> known = before.compilation().diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id() + diagnostic.message())
                .toList();
        return compilation().diagnostics().stream()
                .filter(diagnostic -> !known.contains(diagnostic.code().id() + diagnostic.message()))
                .toList();
    }
}
