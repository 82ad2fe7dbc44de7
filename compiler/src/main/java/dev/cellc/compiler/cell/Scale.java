package dev.cellc.compiler.cell;

import dev.cellc.compiler.declaration.HorizontalScaling;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.ScaleToZero;
import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** How many replicas there are, once suspension, override, component and class have had their say, in this order. */
public sealed interface Scale {

    /** None, until somebody resumes it. */
    record Suspended() implements Scale {}

    /** As many as the component says. */
    record Fixed(Located<Integer> replicas) implements Scale {}

    /** As many as the class says: one, where it says nothing. */
    record OfClass(Located<Integer> replicas) implements Scale {}

    /** As the load demands; {@code limits} are the component's own, null where its class alone asks for it. */
    record ByLoad(@Nullable Located<HorizontalScaling> limits) implements Scale {}

    /** As waiting requests demand, down to none. */
    record ByRequests(Located<ScaleToZero> limits) implements Scale {}

    /** Of a release that is long-running. */
    static Scale of(Release release) {
        if (release.state() == ReleaseState.SUSPEND) {
            return new Suspended();
        }
        Located<Scaling> scaling = release.runner() instanceof Runner.LongRunning runner
                ? runner.availability().scaling()
                : null;
        return scaling == null ? ofClass(release.workloadClass()) : of(scaling.value(), release.workloadClass());
    }

    private static Scale of(Scaling scaling, WorkloadClass type) {
        if (scaling.replicas() != null) {
            return new Fixed(scaling.replicas());
        }
        if (scaling.hpa() != null) {
            return new ByLoad(scaling.hpa());
        }
        return scaling.scaleToZero() == null ? ofClass(type) : new ByRequests(scaling.scaleToZero());
    }

    /** A class whose autoscaler has a limit gives every component an autoscaler. */
    private static Scale ofClass(WorkloadClass type) {
        YamlNode.Mapping autoscaling = type.autoscalingTemplate();
        if (autoscaling != null && autoscaling.get("maxReplicas") != null) {
            return new ByLoad(null);
        }
        Located<Integer> replicas = new Located<>(1, type.span());
        for (YamlNode.Mapping template : type.workloadTemplates()) {
            if (template.get("replicas") instanceof YamlNode.Scalar scalar && isCount(scalar.text(), 9)) {
                replicas = new Located<>(Integer.parseInt(scalar.text()), scalar.span());
            }
        }
        return new OfClass(replicas);
    }

    /** Whether a text is a whole number without a sign, of no more than so many digits. */
    static boolean isCount(String text, int most) {
        boolean isCount = !text.isEmpty() && text.length() <= most;
        for (int i = 0; isCount && i < text.length(); i++) {
            isCount = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isCount;
    }

    /** Whether there may be no replica at times although nobody suspended it. */
    default boolean sleeps() {
        return this instanceof ByRequests;
    }
}
