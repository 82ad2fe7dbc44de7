package dev.cellc.compiler.check;

import dev.cellc.compiler.declaration.DataPlaneDeclaration.PodSecurity;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** What the levels of the Pod Security Standards permit, in the words of Kubernetes. */
final class PodSecurityStandards {
    private static final List<String> TRUE = List.of("true");
    private static final List<String> PROFILES = List.of("RuntimeDefault", "Localhost");

    static final List<Ban> BANS = List.of(
            new Ban(List.of("privileged"), Rule.FORBIDS, TRUE),
            new Ban(List.of("windowsOptions", "hostProcess"), Rule.FORBIDS, TRUE),
            new Ban(List.of("appArmorProfile", "type"), Rule.PERMITS, PROFILES),
            new Ban(List.of("seccompProfile", "type"), Rule.PERMITS, PROFILES),
            new Ban(
                    List.of("seLinuxOptions", "type"),
                    Rule.PERMITS,
                    List.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t")),
            new Ban(List.of("seLinuxOptions", "user"), Rule.PERMITS, List.of("")),
            new Ban(List.of("seLinuxOptions", "role"), Rule.PERMITS, List.of("")),
            new Ban(List.of("procMount"), Rule.PERMITS_TO_HOST_USERS, List.of("Default")),
            new Ban(List.of("allowPrivilegeEscalation"), Rule.RESTRICTED_FORBIDS, TRUE),
            new Ban(List.of("runAsNonRoot"), Rule.RESTRICTED_FORBIDS_TO_HOST_USERS, List.of("false")),
            new Ban(List.of("runAsUser"), Rule.RESTRICTED_FORBIDS_TO_HOST_USERS, List.of("0")));

    static final List<String> SYSCTLS = List.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");

    private static final List<String> CAPABILITIES = List.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final List<String> VOLUMES = List.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "name",
            "persistentVolumeClaim",
            "projected",
            "secret");

    private PodSecurityStandards() {}

    /** How the words of a ban are meant; pods with users of their own are let off by some clusters. */
    enum Rule {
        FORBIDS,
        PERMITS,
        PERMITS_TO_HOST_USERS,
        RESTRICTED_FORBIDS,
        RESTRICTED_FORBIDS_TO_HOST_USERS
    }

    /** What a field of a security context must not be, or must be where it is set. */
    record Ban(List<String> path, Rule rule, List<String> words) {

        boolean isOfRestricted() {
            return rule == Rule.RESTRICTED_FORBIDS || rule == Rule.RESTRICTED_FORBIDS_TO_HOST_USERS;
        }

        boolean holds(Tree value, PodSecurity level, Tree.Obj pod) {
            boolean isListed = words.contains(text(value));
            boolean isRestricted = level == PodSecurity.RESTRICTED;
            return switch (rule) {
                case FORBIDS -> isListed;
                case PERMITS -> !isListed;
                case PERMITS_TO_HOST_USERS -> !isListed && !hasOwnUsers(pod);
                case RESTRICTED_FORBIDS -> isListed && isRestricted;
                case RESTRICTED_FORBIDS_TO_HOST_USERS -> isListed && isRestricted && !hasOwnUsers(pod);
            };
        }
    }

    /** Whether a pod runs in a user namespace, where root is nobody. */
    static boolean hasOwnUsers(Tree.Obj pod) {
        return pod.get("hostUsers") instanceof Tree.Bool said && !said.value();
    }

    static boolean isOfWindows(Tree.Obj pod) {
        return pod.get("os") instanceof Tree.Obj os
                && os.get("name") instanceof Tree.Text name
                && name.value().equals("windows");
    }

    static boolean isCapabilityPermitted(String name, PodSecurity level, Tree.Obj pod) {
        return level == PodSecurity.BASELINE
                ? CAPABILITIES.contains(name)
                : name.equals("NET_BIND_SERVICE") || isOfWindows(pod);
    }

    /** Whether a volume may have a field, most of which are kinds of volumes. */
    static boolean isVolumePermitted(String field, PodSecurity level) {
        return level == PodSecurity.BASELINE ? !field.equals("hostPath") : VOLUMES.contains(field);
    }

    /** The profile of an annotation, from before there was a field. */
    static boolean isAppArmorPermitted(String profile) {
        return profile.isEmpty() || profile.equals("runtime/default") || profile.startsWith("localhost/");
    }

    /** A value as it is written. */
    static String text(Tree value) {
        if (value instanceof Tree.Text text) {
            return text.value();
        }
        if (value instanceof Tree.Num number) {
            return number.text();
        }
        return value instanceof Tree.Bool said ? Boolean.toString(said.value()) : "";
    }
}
