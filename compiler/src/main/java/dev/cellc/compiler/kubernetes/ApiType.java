package dev.cellc.compiler.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One type of the Kubernetes API, seen through its fabric8 model class. Its fields are read on first use. */
public record ApiType(Class<?> model) {

    private static final String MODELS = "io.fabric8.kubernetes.api.model";

    private static final ClassValue<ModelFields> FIELDS = new ClassValue<>() {
        @Override
        protected ModelFields computeValue(Class<?> type) {
            return ModelFields.of(type);
        }
    };

    /** The name as people write it: {@code v1.Container}, {@code apps/v1.DeploymentSpec}. */
    public String name() {
        String path = model.getPackageName();
        String group = path.startsWith(MODELS) ? path.substring(MODELS.length()) : path;
        String apiVersion = apiVersion(group.startsWith(".") ? group.substring(1) : group);
        // every check comes through here, and the first `+` of a run costs ten milliseconds of linking
        return apiVersion.concat(".").concat(model.getSimpleName());
    }

    private static String apiVersion(String path) {
        if (path.isEmpty()) {
            return "v1";
        }
        int dot = path.indexOf('.');
        String group = dot < 0 ? path : path.substring(0, dot);
        String version = dot < 0 ? "v1" : path.substring(dot + 1);
        return (group.equals("gatewayapi") ? "gateway.networking.k8s.io" : group)
                .concat("/")
                .concat(version);
    }

    /** The fields' names in declared order, which is the order of output. */
    public List<String> fieldNames() {
        return fields().names();
    }

    /** What may stand in the field {@code name}, or null where the type has no such field. */
    public @Nullable Shape field(String name) {
        ModelFields.Field field = fields().get(name);
        return field == null ? null : field.shape();
    }

    ModelFields fields() {
        return FIELDS.get(model);
    }

    @Override
    public String toString() {
        return name();
    }
}
