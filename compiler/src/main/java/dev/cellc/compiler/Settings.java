package dev.cellc.compiler;

import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.parse.DocumentParser;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceRoot;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import dev.cellc.compiler.yaml.Documents;
import java.util.List;

/** What a reader of a tree has to know of its {@code cellc.yaml}: the output folder, and which further roots to read. */
public record Settings(String outputFolder, List<Wanted> roots) {

    /** A further root that is to be read. */
    public record Wanted(String name, SourceRoot.Place place) {}

    /** Of a tree without settings. */
    public static final Settings NONE = new Settings("rendered", List.of());

    public Settings {
        roots = List.copyOf(roots);
    }

    /** Mistakes are passed over: whoever compiles the tree reports them. */
    public static Settings of(SourceFile file) {
        if (!file.text().contains("sources")) {
            // Nothing to read, and no reason to load the schema.
            return NONE;
        }
        DiagnosticSink deaf = diagnostic -> {};
        Documents documents = DocumentParser.parse(SourceTree.of(List.of(file)), List.of(), List.of(), deaf);
        CellcConfig config =
                Validator.validate(documents, Version.current(), deaf).config();
        return config == null
                ? NONE
                : new Settings(
                        Compiler.outputFolder(config),
                        config.sources().stream()
                                .map(source -> new Wanted(source.name().value(), source.place()))
                                .toList());
    }
}
