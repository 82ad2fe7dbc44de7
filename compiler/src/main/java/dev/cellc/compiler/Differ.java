package dev.cellc.compiler;

import dev.cellc.compiler.check.Checker;
import dev.cellc.compiler.compare.Comparer;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.yaml.Documents;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Two trees of declarations → what the way from one to the other does to the manifests and to who may reach whom. */
public final class Differ {
    private Differ() {}

    /** A tree, compiled without an error, and who may reach whom by it. */
    public record Side(SourceTree tree, Compilation compilation, Relation relation) {

        public static Side of(SourceTree tree, Proof proof) {
            return new Side(tree, proof.compilation(), proof.relation());
        }
    }

    public static Difference between(Side base, Side head) {
        Documents before = documents(base);
        Documents after = documents(head);
        List<YamlNode> roots = new ArrayList<>(before.roots());
        roots.addAll(after.roots());
        return Comparer.compare(side(base, before), side(head, after), Checker.secretScreen(roots));
    }

    private static Documents documents(Side side) {
        return Compiler.parse(side.tree(), diagnostic -> {});
    }

    private static Comparer.Side side(Side side, Documents documents) {
        Compilation compilation = side.compilation();
        return new Comparer.Side(
                documents.ours(), compilation.manifests(), compilation.environments(), side.relation());
    }
}
