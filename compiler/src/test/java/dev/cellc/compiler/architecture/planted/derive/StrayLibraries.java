package dev.cellc.compiler.architecture.planted.derive;

import com.networknt.schema.SchemaRegistry;
import dev.cellc.compiler.architecture.Violates;
import io.fabric8.kubernetes.api.model.Namespace;
import org.eclipse.jgit.lib.ObjectId;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

final class StrayLibraries {
    private StrayLibraries() {}

    @Violates("R9")
    record Yaml(LoadSettings settings) {}

    @Violates("R9")
    record Json(JsonNode node) {}

    @Violates("R9")
    record Schemas(SchemaRegistry registry) {}

    @Violates("R9")
    record Git(ObjectId id) {}

    @Violates("R9")
    record Kubernetes(Namespace namespace) {}
}
