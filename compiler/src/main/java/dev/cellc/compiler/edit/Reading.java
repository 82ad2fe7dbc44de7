package dev.cellc.compiler.edit;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the documents of a file say, whatever the order of their keys; and where they do not fit YAML, nothing. */
final class Reading {
    private final List<Span> places = new ArrayList<>();
    private final List<@Nullable Tree> documents = new ArrayList<>();
    private boolean sound = true;

    static Reading of(SourceFile file) {
        Reading reading = new Reading();
        for (YamlNode root : YamlReader.read(file, diagnostic -> reading.sound &= !diagnostic.isError())) {
            reading.places.add(root.span());
            reading.documents.add(NodeTrees.sorted(NodeTrees.of(root)));
        }
        return reading;
    }

    /** The same with one document that says something else. */
    Reading with(YamlNode root, Tree wanted) {
        documents.set(places.indexOf(root.span()), NodeTrees.sorted(wanted));
        return this;
    }

    boolean saysTheSameAs(Reading other) {
        return sound && other.sound && documents.equals(other.documents);
    }
}
