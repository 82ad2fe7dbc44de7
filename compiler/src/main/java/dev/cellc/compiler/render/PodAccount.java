package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the class of a component, and the patches over it, leave of the account that pods run as: the name of their own,
 * null where they name another, and whether pods are given its token.
 */
record PodAccount(@Nullable String name, boolean hasToken) {
    private static final List<String> POD = List.of("template", "spec");
    private static final List<String> POD_OF_CRON_JOB = List.of("jobTemplate", "spec", "template", "spec");

    static PodAccount of(ComponentDeployment deployment) {
        boolean named = false;
        boolean alias = false;
        boolean token = false;
        List<String> path =
                deployment.release().runner().workloadType() == WorkloadType.CRONJOB ? POD_OF_CRON_JOB : POD;
        for (Mapping template : deployment.release().workloadClass().workloadTemplates()) {
            Mapping pod = at(template, path);
            named = says(pod, "serviceAccountName", named);
            alias = says(pod, "serviceAccount", alias);
            token = says(pod, "automountServiceAccountToken", token);
        }
        return new PodAccount(named || alias ? null : Names.serviceAccount(deployment.component()), token);
    }

    private static @Nullable Mapping at(Mapping template, List<String> path) {
        Mapping at = template;
        for (String key : path) {
            if (!(at.get(key) instanceof Mapping below)) {
                return null;
            }
            at = below;
        }
        return at;
    }

    /** Whether a field says something other than nothing or no; {@code before} where it is not there. */
    private static boolean says(@Nullable Mapping pod, String field, boolean before) {
        YamlNode value = pod == null ? null : pod.get(field);
        return value instanceof Scalar scalar
                ? !scalar.isNull() && !scalar.text().isEmpty() && !scalar.text().equalsIgnoreCase("false")
                : before;
    }
}
