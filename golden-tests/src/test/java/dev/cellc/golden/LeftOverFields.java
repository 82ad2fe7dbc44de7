package dev.cellc.golden;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that an object of the Kubernetes model does not know. Its classes have an any-setter, so that no parser
 * setting makes an unknown field fail: it ends up in {@code additionalProperties}, at whatever depth.
 */
final class LeftOverFields {
    private static final String MODEL = "io.fabric8.kubernetes.";
    private static final String PARKED = "getAdditionalProperties";

    private final List<String> paths = new ArrayList<>();

    private LeftOverFields() {}

    static List<String> of(Object object) {
        LeftOverFields fields = new LeftOverFields();
        fields.walk("", object);
        return fields.paths;
    }

    private void walk(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> walk(path + '.' + key, item));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(path + "[]", item));
        } else if (value != null && value.getClass().getName().startsWith(MODEL)) {
            for (Method getter : getters(value.getClass())) {
                visit(path, getter, call(getter, value));
            }
        }
    }

    private void visit(String path, Method getter, @Nullable Object value) {
        if (!getter.getName().equals(PARKED)) {
            walk(path + '.' + property(getter), value);
        } else if (value instanceof Map<?, ?> parked) {
            parked.keySet().forEach(key -> paths.add(path + '.' + key));
        }
    }

    private static List<Method> getters(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getName().startsWith("get")
                        && method.getDeclaringClass() != Object.class)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static String property(Method getter) {
        String name = getter.getName().substring("get".length());
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Object call(Method getter, Object target) {
        try {
            return getter.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + getter, e);
        }
    }
}
