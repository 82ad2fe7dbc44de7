package dev.cellc.compiler.naming;

import dev.cellc.compiler.model.ComponentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every generated name: of what it is made, and the limit of its kind. */
public final class Names {
    private static final int NAMESPACE = 63;
    private static final int SERVICE = 63;
    private static final int ROUTE = 63;
    private static final int CRON_JOB = 52;
    private static final int WORKFLOW = 63;
    private static final int STATEFUL_SET = 52;
    private static final int JOB = 63;
    private static final int OBJECT = 253;
    private static final int LABEL_VALUE = 63;

    private Names() {}

    public static String namespace(String organization, String project, String environment) {
        return NameAlgorithm.generate(NAMESPACE, List.of("dp", organization, project, environment));
    }

    public static String deployment(ComponentId component) {
        return NameAlgorithm.generate(OBJECT, parts(component));
    }

    public static String autoscaler(ComponentId component) {
        return NameAlgorithm.generate(OBJECT, parts(component));
    }

    public static String disruptionBudget(ComponentId component) {
        return NameAlgorithm.generate(OBJECT, parts(component));
    }

    /** The way from KEDA's interceptors to an endpoint. */
    public static String interceptorRoute(ComponentId component, String endpoint) {
        return NameAlgorithm.generate(ROUTE, parts(component, endpoint));
    }

    /** A ScaledObject: KEDA puts its name into a label. */
    public static String scaledObject(ComponentId component) {
        return NameAlgorithm.generate(LABEL_VALUE, parts(component));
    }

    public static String service(ComponentId component) {
        return NameAlgorithm.generate(SERVICE, parts(component));
    }

    /** The Service by which the pods of a StatefulSet are reached one by one. */
    public static String headlessService(ComponentId component) {
        return NameAlgorithm.generate(SERVICE, parts(component, "headless"));
    }

    /** Pods of a StatefulSet carry a label that is its name and a hash of eleven characters. */
    public static String statefulSet(ComponentId component) {
        return NameAlgorithm.generate(STATEFUL_SET, parts(component));
    }

    public static String job(ComponentId component) {
        return NameAlgorithm.generate(JOB, parts(component));
    }

    public static String cronJob(ComponentId component) {
        return NameAlgorithm.generate(CRON_JOB, parts(component));
    }

    /** The account that the pods of a component run as. */
    public static String serviceAccount(ComponentId component) {
        return NameAlgorithm.generate(OBJECT, parts(component));
    }

    /** The ConfigMap, or the ExternalSecret and its Secret, that hold a configuration group's keys in one cell. */
    public static String configuration(String group) {
        return NameAlgorithm.generate(OBJECT, List.of(group));
    }

    /** The ConfigMap that holds the files of a component whose text is written down. */
    public static String files(ComponentId component) {
        return NameAlgorithm.generate(OBJECT, parts(component, "files"));
    }

    /** The volume in which the vault keys of a group arrive. */
    public static String fetchedVolume(String group) {
        return NameAlgorithm.generate(LABEL_VALUE, List.of(group, "csi")).replace('.', '-');
    }

    /** {@code kind} is that of the route, in lower case. */
    public static String apiRoute(ComponentId component, String api, String level, String kind) {
        return NameAlgorithm.generate(ROUTE, parts(component, api, level, kind));
    }

    /** A further object of a route, for a part of its API or for a purpose. */
    public static String routePart(ComponentId component, String api, String level, String part, String purpose) {
        return NameAlgorithm.generate(ROUTE, parts(component, api, level, part, purpose));
    }

    /** What stands in a namespace of the platform for an API that leads out of the cluster. */
    public static String outsideBackend(String namespace, ComponentId component, String api) {
        List<String> parts = new ArrayList<>(List.of(namespace));
        parts.addAll(parts(component, api));
        return NameAlgorithm.generate(OBJECT, parts);
    }

    /** What a gateway in a namespace of the platform needs for one connection to an outside host. */
    public static String egressRoute(ComponentId component, String environment, String connection) {
        return NameAlgorithm.distinct(
                OBJECT,
                List.of(component.organization(), component.project(), environment, folder(component), connection));
    }

    /** The way by which a gateway knows one connection to an outside host. */
    public static String egressPath(ComponentId component, String environment, String connection) {
        return '/'
                + String.join(
                        "/", component.organization(), component.project(), environment, folder(component), connection);
    }

    /** The address by which a component leaves the cluster: an object of the cluster. */
    public static String egressAddress(ComponentId component, String environment) {
        return NameAlgorithm.distinct(
                OBJECT, List.of(component.organization(), component.project(), environment, folder(component)));
    }

    /** The policy of a gateway in a namespace of the platform, which data planes and organizations may share. */
    public static String gatewayPolicy(String organization, String dataPlane, String gateway) {
        return NameAlgorithm.distinct(OBJECT, List.of(organization, dataPlane, gateway));
    }

    public static String webRoute(ComponentId component, String endpoint) {
        return NameAlgorithm.generate(ROUTE, parts(component, endpoint, "httproute"));
    }

    public static String securityPolicy(ComponentId component, String api, String level) {
        return NameAlgorithm.generate(ROUTE, parts(component, api, level));
    }

    public static String trafficPolicy(ComponentId component, String api, String level) {
        return NameAlgorithm.generate(ROUTE, parts(component, api, level, "btp"));
    }

    /** The name of a port by which a Service and a container refer to an endpoint's number and transport. */
    public static String port(int port, String transport) {
        return "ep-" + port + '-' + transport.toLowerCase(Locale.ROOT);
    }

    /** The namespace that the builds of an organization run in. */
    public static String buildNamespace(String organization) {
        return "openchoreo-ci-" + organization;
    }

    /** The account of all builds of an organization, its role, and what binds them: known to build templates. */
    public static String buildAccount() {
        return "workflow-sa";
    }

    public static String buildRole() {
        return "workflow-role";
    }

    public static String buildRoleBinding() {
        return "workflow-role-binding";
    }

    public static String workflow(String build) {
        return NameAlgorithm.generate(WORKFLOW, List.of(build));
    }

    /** The repository of a component's images: a part for each part of its identity, so that no two share one. */
    public static String image(ComponentId component) {
        return component.organization() + '/' + component.project() + '/' + component.component();
    }

    /** What binds a role of a cell to a group of people. */
    public static String roleBinding(String group, String role) {
        return NameAlgorithm.generate(OBJECT, List.of(group, role));
    }

    public static String resourceQuota() {
        return "cell-quota";
    }

    public static String limitRange() {
        return "cell-limits";
    }

    /** The policy that holds for every pod of a cell. */
    public static String baselinePolicy() {
        return "cell-baseline";
    }

    /** The policy of one component: policies share a name space with nothing else, so its own name does. */
    public static String componentPolicy(ComponentId component) {
        return folder(component);
    }

    /** The folder of a component's objects; a component's own name has no dot. */
    public static String folder(ComponentId component) {
        return component.isDefaultTrack() ? component.component() : component.component() + '.' + component.track();
    }

    /** The value of the selector label that tells the pods of a component's tracks apart. */
    public static String selector(ComponentId component) {
        return component.isDefaultTrack()
                ? component.component()
                : NameAlgorithm.generate(LABEL_VALUE, parts(component));
    }

    /** The variable by which containers know a setting or an output of a connection: {@code ORDERS_DB_PASSWORD}. */
    public static String connectionVariable(String connection, String what) {
        String name = (connection + '_' + what).toUpperCase(Locale.ROOT).replace('-', '_');
        return name.charAt(0) <= '9' ? '_' + name : name;
    }

    /**
     * Where a gateway finds an API of a component. A track is known by the API version that it stands for, else by its
     * name; the version of an API itself wins over that of its track.
     */
    public static String apiPath(ComponentId component, @Nullable String trackVersion, @Nullable String apiVersion) {
        String path = '/' + component.project() + '/' + component.component();
        if (trackVersion == null && !component.isDefaultTrack()) {
            path += '/' + component.track();
        }
        String version = apiVersion == null ? trackVersion : apiVersion;
        return version == null ? path : path + '/' + version;
    }

    /** A component, its track unless that is the default one, and what is named of it. */
    static List<String> parts(ComponentId component, String... further) {
        List<String> parts = new ArrayList<>(further.length + 2);
        parts.add(component.component());
        if (!component.isDefaultTrack()) {
            parts.add(component.track());
        }
        Collections.addAll(parts, further);
        return parts;
    }
}
