package dev.cellc.compiler.promotion;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check said of a snapshot before it may enter an environment; the file is written by whoever ran the check. */
public record CheckResult(
        String name,
        boolean hasPassed,
        @Nullable String url,
        @Nullable String message) {

    /** Where the result of a check is, from the root of the tree. */
    public static String path(String environment, WorkloadDigest digest, String name) {
        return "checks/" + environment + '/' + digest.hex() + '/' + name + ".json";
    }

    /** The result that a file holds; null if it holds none, which is as good as no result. */
    public static @Nullable CheckResult of(String name, String text) {
        List<YamlNode> roots = YamlReader.read(SourceFile.of(name, text), diagnostic -> {});
        if (roots.size() != 1 || !(roots.get(0) instanceof Mapping root)) {
            return null;
        }
        String result = root.text("result");
        boolean isKnown = "passed".equals(result) || "failed".equals(result);
        return isKnown ? new CheckResult(name, "passed".equals(result), root.text("url"), root.text("message")) : null;
    }
}
