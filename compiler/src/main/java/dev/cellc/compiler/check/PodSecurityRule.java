package dev.cellc.compiler.check;

import dev.cellc.compiler.declaration.DataPlaneDeclaration.PodSecurity;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pods are let in by the Pod Security level that the namespace of their cell enforces: by the Pod Security Standards of
 * Kubernetes 1.34, of versions that differ by the one that permits more.
 */
final class PodSecurityRule {
    private static final List<String> HOST_NAMESPACES = List.of("hostIPC", "hostNetwork", "hostPID");
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final Pod pod;
    private final PodSecurity level;
    private final DiagnosticSink sink;

    private PodSecurityRule(Pod pod, PodSecurity level, DiagnosticSink sink) {
        this.pod = pod;
        this.level = level;
        this.sink = sink;
    }

    static void check(Pod pod, List<PodContainer> containers, PodSecurity level, DiagnosticSink sink) {
        if (level != PodSecurity.PRIVILEGED) {
            new PodSecurityRule(pod, level, sink).check(containers);
        }
    }

    private void check(List<PodContainer> containers) {
        Tree.Obj spec = pod.spec();
        hostNamespaces(spec);
        volumes(spec);
        annotations();
        Tree.Obj context = spec.get("securityContext") instanceof Tree.Obj written ? written : Tree.Obj.EMPTY;
        context(context, null);
        sysctls(context);
        for (PodContainer container : containers) {
            if (container.tree().get("securityContext") instanceof Tree.Obj own) {
                context(own, container);
                added(own, container);
            }
            hostPorts(container);
            if (level == PodSecurity.RESTRICTED) {
                List<String> lacking = RestrictedPods.lacking(spec, context, container);
                if (!lacking.isEmpty()) {
                    sink.report(PodSecurityDiagnostics.lacking(container, lacking));
                }
            }
        }
    }

    /** The pods of workloads are none that classes may give those of the node to, whatever the level. */
    private void hostNamespaces(Tree.Obj spec) {
        for (String field : HOST_NAMESPACES) {
            if (spec.get(field) instanceof Tree.Bool said && said.value() && !pod.isOfWorkload()) {
                report(place(null, List.of(field)), null, field, "true", false);
            }
        }
    }

    private void volumes(Tree.Obj spec) {
        for (Tree item : spec.get("volumes") instanceof Tree.Arr list ? list.items() : List.<Tree>of()) {
            if (item instanceof Tree.Obj volume && volume.get("name") instanceof Tree.Text name) {
                for (Tree.Field field : volume.fields()) {
                    if (!PodSecurityStandards.isVolumePermitted(field.name(), level)) {
                        Span place = place(null, List.of("volumes", name.value(), field.name()));
                        sink.report(PodSecurityDiagnostics.volume(place, name.value(), field.name()));
                    }
                }
            }
        }
    }

    private void annotations() {
        Tree.Obj annotations = Unit.object(pod.template(), "metadata", "annotations");
        for (Tree.Field annotation : annotations == null ? List.<Tree.Field>of() : annotations.fields()) {
            if (annotation.name().startsWith(APP_ARMOR)
                    && annotation.value() instanceof Tree.Text profile
                    && !PodSecurityStandards.isAppArmorPermitted(profile.value())) {
                Span written = pod.written(List.of("metadata", "annotations", annotation.name()));
                Span place = written == null ? pod.origin() : written;
                sink.report(PodSecurityDiagnostics.forbidden(place, "the pod", annotation.name(), profile.value()));
            }
        }
    }

    /** What a pod says of all its containers, or one of them of itself. */
    private void context(Tree.Obj context, @Nullable PodContainer container) {
        if (context.fields().isEmpty()) {
            return;
        }
        for (PodSecurityStandards.Ban ban : PodSecurityStandards.BANS) {
            Tree at = context;
            for (String key : ban.path()) {
                at = at instanceof Tree.Obj object ? object.get(key) : null;
            }
            if (at != null && ban.holds(at, level, pod.spec())) {
                List<String> path = new ArrayList<>(List.of("securityContext"));
                path.addAll(ban.path());
                String value = PodSecurityStandards.text(at);
                report(place(container, path), container, String.join(".", path), value, ban.isOfRestricted());
            }
        }
    }

    private void sysctls(Tree.Obj context) {
        for (Tree item : context.get("sysctls") instanceof Tree.Arr list ? list.items() : List.<Tree>of()) {
            if (item instanceof Tree.Obj sysctl
                    && sysctl.get("name") instanceof Tree.Text name
                    && !PodSecurityStandards.SYSCTLS.contains(name.value())) {
                Span place = place(null, List.of("securityContext", "sysctls", name.value()));
                report(place, null, "securityContext.sysctls", name.value(), false);
            }
        }
    }

    private void added(Tree.Obj context, PodContainer container) {
        if (!(context.get("capabilities") instanceof Tree.Obj capabilities)
                || !(capabilities.get("add") instanceof Tree.Arr added)) {
            return;
        }
        for (Tree item : added.items()) {
            String name = PodSecurityStandards.text(item);
            if (!PodSecurityStandards.isCapabilityPermitted(name, level, pod.spec())) {
                Span place = container.place(List.of("securityContext", "capabilities", "add", name));
                report(place, container, "securityContext.capabilities.add", name, isFineElsewhere(name));
            }
        }
    }

    private void hostPorts(PodContainer container) {
        for (Tree item : container.tree().get("ports") instanceof Tree.Arr list ? list.items() : List.<Tree>of()) {
            if (item instanceof Tree.Obj port && port.get("hostPort") instanceof Tree.Num number) {
                if (!number.text().equals("0")) {
                    String name = port.get("name") instanceof Tree.Text text ? text.value() : "";
                    Span place = container.place(List.of("ports", name, "hostPort"));
                    report(place, container, "hostPort", number.text(), false);
                }
            }
        }
    }

    private boolean isFineElsewhere(String capability) {
        return PodSecurityStandards.isCapabilityPermitted(capability, PodSecurity.BASELINE, pod.spec());
    }

    private void report(
            Span place, @Nullable PodContainer container, String field, String value, boolean fineElsewhere) {
        sink.report(
                fineElsewhere
                        ? PodSecurityDiagnostics.unrestricted(place, whose(container), field, value)
                        : PodSecurityDiagnostics.forbidden(place, whose(container), field, value));
    }

    private static String whose(@Nullable PodContainer container) {
        return container == null ? "the pod" : "container `" + container.name() + '`';
    }

    private Span place(@Nullable PodContainer container, List<String> path) {
        if (container != null) {
            return container.place(path);
        }
        List<String> inPod = new ArrayList<>(List.of("spec"));
        inPod.addAll(path);
        Span written = pod.written(inPod);
        return written == null ? pod.origin() : written;
    }
}
