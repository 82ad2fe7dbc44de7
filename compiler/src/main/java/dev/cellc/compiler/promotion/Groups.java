package dev.cellc.compiler.promotion;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** The groups of a repository that may approve: {@code .cellc/groups.yaml}, a list of principals for each name. */
public record Groups(List<Group> groups) {
    /** Where they are, from the root of the tree. */
    public static final String PATH = ".cellc/groups.yaml";

    /** One of them. */
    public record Group(String name, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    public Groups {
        groups = List.copyOf(groups);
    }

    /** What cannot be read names nobody. */
    public static Groups of(String text) {
        List<Group> groups = new ArrayList<>();
        for (YamlNode root : YamlReader.read(SourceFile.of(PATH, text), diagnostic -> {})) {
            for (Entry entry : root instanceof Mapping mapping ? mapping.entries() : List.<Entry>of()) {
                List<YamlNode> items = entry.value() instanceof Sequence list ? list.items() : List.of();
                groups.add(new Group(
                        entry.key().text(),
                        items.stream()
                                .filter(Scalar.class::isInstance)
                                .map(item -> ((Scalar) item).text())
                                .toList()));
            }
        }
        return new Groups(groups);
    }

    /** Nobody where there is no such group. */
    public List<String> members(String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .flatMap(group -> group.members().stream())
                .toList();
    }
}
