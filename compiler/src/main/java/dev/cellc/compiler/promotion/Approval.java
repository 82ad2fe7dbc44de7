package dev.cellc.compiler.promotion;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who says that a snapshot may enter an environment: one file for each, one entry for each person. */
public record Approval(
        String project,
        String component,
        String track,
        String environment,
        WorkloadDigest digest,
        List<Entry> entries) {
    public static final String API_VERSION = "cellc.dev/v1alpha1";
    public static final String KIND = "Approval";

    /** Where all of them are, from the root of the tree. */
    public static final String FOLDER = "approvals/";

    /** One approver, as the allowed signers name them. */
    public record Entry(String by, @Nullable String comment) {}

    public Approval {
        entries = List.copyOf(entries);
    }

    /** Where the approval of a snapshot is, from the root of the tree. */
    public static String path(String environment, WorkloadDigest digest) {
        return FOLDER + environment + '/' + digest.hex() + ".yaml";
    }

    public String path() {
        return path(environment, digest);
    }

    public boolean isBy(String principal) {
        return entries.stream().anyMatch(entry -> entry.by().equals(principal));
    }

    /** The same with one more entry. */
    public Approval with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Approval(project, component, track, environment, digest, all);
    }

    /** The approval that a file holds; null if it holds none. */
    public static @Nullable Approval of(String text) {
        List<YamlNode> roots = YamlReader.read(SourceFile.of("approval", text), diagnostic -> {});
        if (roots.size() != 1 || !(roots.get(0) instanceof Mapping root) || !isApproval(root)) {
            return null;
        }
        Mapping spec = Snapshot.mapping(root, "spec");
        String written = spec.text("digest");
        WorkloadDigest digest = written == null ? null : WorkloadDigest.parse(written);
        String project = spec.text("project");
        String component = spec.text("component");
        String environment = spec.text("environment");
        String track = spec.text("track");
        if (project == null || component == null || environment == null || digest == null) {
            return null;
        }
        String known = track == null ? ComponentId.DEFAULT_TRACK : track;
        return new Approval(project, component, known, environment, digest, entries(spec));
    }

    private static boolean isApproval(Mapping root) {
        return API_VERSION.equals(root.text("apiVersion")) && KIND.equals(root.text("kind"));
    }

    private static List<Entry> entries(Mapping spec) {
        List<Entry> entries = new ArrayList<>();
        if (spec.get("approvals") instanceof Sequence list) {
            for (YamlNode item : list.items()) {
                Mapping entry = item instanceof Mapping mapping ? mapping : null;
                String by = entry == null ? null : entry.text("by");
                if (entry != null && by != null) {
                    entries.add(new Entry(by, entry.text("comment")));
                }
            }
        }
        return entries;
    }
}
