package dev.cellc.compiler.naming;

/** Every label key. */
public final class Labels {
    public static final String ORGANIZATION = "openchoreo.dev/organization";
    public static final String PROJECT = "openchoreo.dev/project";
    public static final String ENVIRONMENT = "openchoreo.dev/environment";
    public static final String COMPONENT = "openchoreo.dev/component";
    public static final String DEPLOYMENT_TRACK = "openchoreo.dev/deployment-track";

    public static final String APP_NAME = "app.kubernetes.io/name";
    public static final String APP_PART_OF = "app.kubernetes.io/part-of";
    public static final String APP_MANAGED_BY = "app.kubernetes.io/managed-by";
    public static final String MANAGED_BY_CELLC = "cellc";

    /** The selector labels of OpenChoreo v0.3.2: a live Deployment's selector cannot be changed. */
    public static final String SELECTOR_ORGANIZATION = "organization-name";

    public static final String SELECTOR_PROJECT = "project-name";
    public static final String SELECTOR_ENVIRONMENT = "environment-name";
    public static final String SELECTOR_COMPONENT = "component-name";

    /** On the namespaces of production, so that alerts, budgets and admission rules can tell them. */
    public static final String PRODUCTION = "openchoreo.dev/production";

    /** Has Cilium take the pods of a namespace into its mesh of mutual TLS. */
    public static final String MUTUAL_TLS = "io.cilium/mtls-enabled";

    public static final String POD_SECURITY_ENFORCE = "pod-security.kubernetes.io/enforce";

    /** The pod annotation that changes with the configuration values in use, so that a change restarts pods. */
    public static final String CONFIGURATION_HASH = "openchoreo.dev/configuration-hash";

    /** The namespace annotation that says how people call the organization. */
    public static final String ORGANIZATION_DISPLAY_NAME = "openchoreo.dev/organization-display-name";

    /** The namespace annotation that says where logs and metrics of its pods are found. */
    public static final String OBSERVER = "openchoreo.dev/observer-url";

    /** The namespace of a pod as network policies see it. */
    public static final String POD_NAMESPACE = "k8s:io.kubernetes.pod.namespace";

    /** The name of a namespace, as a label that every namespace has. */
    public static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    public static final String GATEWAY_NAME = "gateway.envoyproxy.io/owning-gateway-name";
    public static final String GATEWAY_NAMESPACE = "gateway.envoyproxy.io/owning-gateway-namespace";

    private Labels() {}
}
