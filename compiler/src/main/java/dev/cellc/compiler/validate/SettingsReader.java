package dev.cellc.compiler.validate;

import com.networknt.schema.path.NodePath;
import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.yaml.Settings;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document of cellc.yaml → the settings in it that are sound; a mistake in one of them hides no other. */
final class SettingsReader {
    private static final String SCHEMA = "cellc";

    /** The settings that say what belongs to the program: with a mistake in them, nobody knows. */
    private static final List<String> ESSENTIAL = List.of("organization", "sources");

    private final SchemaChecker schemas;
    private final RecordDecoder decoder;
    private final DiagnosticSink sink;

    SettingsReader(SchemaChecker schemas, RecordDecoder decoder, DiagnosticSink sink) {
        this.schemas = schemas;
        this.decoder = decoder;
        this.sink = sink;
    }

    /** What could be read, and whether that says all of what belongs to the program. */
    record Result(@Nullable CellcConfig config, boolean isComplete) {}

    /** {@code tool} is what is to deliver in place of what the settings say, unless it is empty. */
    Result read(Settings settings, String version, String tool) {
        YamlNode root = settings.root();
        if (root == null) {
            return new Result(tool.isEmpty() ? null : DeliveryOverride.of(null, tool), settings.isReadable());
        }
        List<NodePath> mistakes = schemas.mistakes(root, SCHEMA, sink);
        if (!(root instanceof Mapping mapping)) {
            return new Result(null, false);
        }
        Mapping sound = mistakes.isEmpty() ? mapping : sound(mapping, mistakes);
        CellcConfig written = decoder.decode(sound, CellcConfig.class);
        CellcConfig config = tool.isEmpty() ? written : DeliveryOverride.of(written, tool);
        MinimumVersion.check(config.minVersion(), version, sink);
        boolean isThere = SourceChecker.check(config.sources(), settings.roots(), sink);
        return new Result(config, isThere && (mistakes.isEmpty() || isEssentialSound(mapping, mistakes)));
    }

    /** The settings without those that hold a mistake; of a list, without the items that do. */
    private static Mapping sound(Mapping root, List<NodePath> mistakes) {
        SortedSet<String> dropped = new TreeSet<>();
        SortedMap<String, SortedSet<Integer>> items = new TreeMap<>();
        for (NodePath mistake : mistakes) {
            if (mistake.getNameCount() > 1 && mistake.getElement(1) instanceof Integer item) {
                items.computeIfAbsent(mistake.getElement(0).toString(), key -> new TreeSet<>())
                        .add(item);
            } else if (mistake.getNameCount() > 0) {
                dropped.add(mistake.getElement(0).toString());
            }
        }
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : root.entries()) {
            String key = entry.key().text();
            if (!dropped.contains(key)) {
                kept.add(new Entry(
                        entry.key(), without(items.getOrDefault(key, Collections.emptySortedSet()), entry.value())));
            }
        }
        return new Mapping(kept, root.span());
    }

    private static YamlNode without(SortedSet<Integer> dropped, YamlNode value) {
        if (dropped.isEmpty() || !(value instanceof Sequence list)) {
            return value;
        }
        List<YamlNode> kept = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (!dropped.contains(i)) {
                kept.add(list.items().get(i));
            }
        }
        return new Sequence(kept, list.span());
    }

    /** An unknown setting with a name close to an essential one was probably meant to be that. */
    private boolean isEssentialSound(Mapping root, List<NodePath> mistakes) {
        boolean misspelled = root.entries().stream()
                .map(entry -> entry.key().text())
                .filter(key -> !schemas.fields(SCHEMA).contains(key))
                .flatMap(key -> Stream.ofNullable(NearNames.nearest(key, schemas.fields(SCHEMA))))
                .anyMatch(ESSENTIAL::contains);
        return !misspelled
                && mistakes.stream()
                        .noneMatch(mistake -> mistake.getNameCount() > 0
                                && ESSENTIAL.contains(mistake.getElement(0).toString()));
    }
}
