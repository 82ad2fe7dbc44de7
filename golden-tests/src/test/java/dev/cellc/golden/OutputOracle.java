package dev.cellc.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * An opinion on emitted objects that shares nothing with the compiler: each is read by the YAML engine and parsed into
 * the typed Kubernetes model, which has to take in every field as what it is; where templates are merged, in its own order.
 */
final class OutputOracle {

    /** Text and numbers are not taken for each other: an API server refuses that too. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    /** The kinds that are made of a template and what is laid over it: their fields come in the order of the model. */
    private static final List<String> MERGED = List.of(
            "CronJob", "Deployment", "HorizontalPodAutoscaler", "Job", "PodDisruptionBudget", "Service", "StatefulSet");

    private OutputOracle() {}

    /** What is wrong with the documents of {@code yaml}; nothing where all is well. */
    static List<String> misfits(String yaml) {
        List<String> misfits = new ArrayList<>();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            if (document instanceof Map<?, ?> object) {
                misfitsOf(object, misfits);
            } else {
                misfits.add("a document that is no object");
            }
        }
        return misfits;
    }

    private static void misfitsOf(Map<?, ?> object, List<String> misfits) {
        String apiVersion = text(object.get("apiVersion"));
        String kind = text(object.get("kind"));
        if (KnownKinds.UNTYPED.contains(apiVersion + ' ' + kind)) {
            return;
        }
        Class<?> type = KnownKinds.TYPED.get(apiVersion + ' ' + kind);
        if (type == null) {
            misfits.add("`" + kind + "` of `" + apiVersion + "` is in neither list of KnownKinds");
            return;
        }
        try {
            Object parsed = MAPPER.convertValue(object, type);
            List<String> leftOver = LeftOverFields.of(parsed);
            leftOver.forEach(path -> misfits.add("no such field in " + kind + ": " + path));
            if (leftOver.isEmpty() && MERGED.contains(kind)) {
                Object again = MAPPER.convertValue(parsed, LinkedHashMap.class).get("spec");
                checkOrder(kind + ".spec", object.get("spec"), again, misfits);
            }
        } catch (JacksonException e) {
            misfits.add("not a " + kind + ": " + e.getOriginalMessage() + " at " + e.getPathReference());
        }
    }

    /** The fields of a spec come as the typed model writes them, whoever put them there. */
    private static void checkOrder(
            String path, @Nullable Object emitted, @Nullable Object again, List<String> misfits) {
        if (emitted instanceof List<?> items && again instanceof List<?> others) {
            for (int i = 0; i < Math.min(items.size(), others.size()); i++) {
                checkOrder(path + "[]", items.get(i), others.get(i), misfits);
            }
        }
        if (emitted instanceof Map<?, ?> fields && again instanceof Map<?, ?> others) {
            List<Object> order = new ArrayList<>(others.keySet());
            order.retainAll(fields.keySet());
            List<Object> found = new ArrayList<>(fields.keySet());
            found.retainAll(order);
            if (!found.equals(order)) {
                misfits.add("fields in another order than " + order + ": " + path);
            }
            fields.forEach((name, value) -> checkOrder(path + '.' + name, value, others.get(name), misfits));
        }
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
