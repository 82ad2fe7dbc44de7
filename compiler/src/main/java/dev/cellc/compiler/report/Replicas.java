package dev.cellc.compiler.report;

import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many replicas of a component there are, or when it is started, as its objects say. */
final class Replicas {
    private Replicas() {}

    /** Empty where none of the objects runs anything. */
    static String of(List<Printed> objects) {
        List<String> found = new ArrayList<>();
        for (Printed object : objects) {
            String said = object.resource().body().get("spec") instanceof Tree.Obj spec
                    ? said(object.resource().id().kind(), spec)
                    : "";
            if (!said.isEmpty()) {
                found.add(said);
            }
        }
        return String.join(", ", found);
    }

    private static String said(String kind, Tree.Obj spec) {
        return switch (kind) {
            case "Deployment", "StatefulSet" -> {
                String replicas = scalar(spec.get("replicas"));
                yield replicas.isEmpty() ? "" : replicas.equals("1") ? "1 replica" : replicas + " replicas";
            }
            case "HorizontalPodAutoscaler" -> between(spec, "minReplicas", "maxReplicas", "by load");
            case "ScaledObject" -> between(spec, "minReplicaCount", "maxReplicaCount", "by demand");
            case "HTTPScaledObject" ->
                spec.get("replicas") instanceof Tree.Obj replicas ? between(replicas, "min", "max", "by requests") : "";
            case "CronJob" ->
                scalar(spec.get("schedule")) + (scalar(spec.get("suspend")).equals("true") ? ", suspended" : "");
            default -> "";
        };
    }

    private static String between(Tree.Obj spec, String least, String most, String why) {
        String from = scalar(spec.get(least));
        String to = scalar(spec.get(most));
        return (from.isEmpty() ? "1" : from) + (to.isEmpty() ? " or more" : " to " + to) + " replicas " + why;
    }

    private static String scalar(@Nullable Tree value) {
        if (value instanceof Tree.Num number) {
            return number.text();
        }
        if (value instanceof Tree.Bool bool) {
            return Boolean.toString(bool.value());
        }
        return value instanceof Tree.Text text ? text.value() : "";
    }
}
