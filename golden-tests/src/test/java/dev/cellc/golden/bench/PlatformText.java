package dev.cellc.golden.bench;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of an estate that the platform team writes, by path. */
final class PlatformText {
    private static final String HEAD = "apiVersion: openchoreo.dev/v1alpha1\nkind: ";

    private static final String DEPLOYMENT_TEMPLATE = """
              deploymentTemplate:
                replicas: 2
                template:
                  spec:
                    containers:
                      - name: main
                        resources:
                          requests:
                            cpu: 100m
                            memory: 64Mi
                          limits:
                            cpu: 400m
                            memory: 256Mi
              serviceTemplate:
                type: ClusterIP
            """;

    private PlatformText() {}

    static SortedMap<String, String> files(Estate estate) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("platform/organization.yaml", document("Organization", "acme", null, "  {}\n"));
        files.put("platform/data-plane.yaml", dataPlane());
        files.put("platform/environments.yaml", environments());
        files.put("platform/pipeline.yaml", pipeline());
        files.put("platform/classes.yaml", classes());
        files.put("platform/api-classes.yaml", apiClasses());
        for (String project : estate.projects()) {
            files.put("projects/" + project + "/project.yaml", project(project));
            files.put("projects/" + project + "/settings.yaml", settings(project));
        }
        return files;
    }

    /** A document with the given body of its spec; an organization has no namespace. */
    static String document(String kind, String name, @Nullable String namespace, String spec) {
        String place = namespace == null ? "" : "  namespace: " + namespace + '\n';
        return HEAD + kind + "\nmetadata:\n  name: " + name + '\n' + place + "spec:\n" + spec;
    }

    private static String dataPlane() {
        return document("DataPlane", "default", "acme", """
                  registry:
                    prefix: registry.example
                  kubernetesCluster:
                    name: acme-1
                  gateway:
                    publicVirtualHost: apis.acme.example
                    organizationVirtualHost: internal.acme.example
                """);
    }

    private static String environments() {
        return environment("development", "dev", false)
                + "---\n"
                + environment("staging", "staging", false)
                + "---\n"
                + environment("production", "prod", true);
    }

    private static String environment(String name, String prefix, boolean production) {
        String spec =
                "  dataPlaneRef: default\n  isProduction: " + production + "\n  gateway:\n    dnsPrefix: " + prefix;
        return document("Environment", name, "acme", spec + '\n');
    }

    private static String pipeline() {
        return document("DeploymentPipeline", "default", "acme", """
                  promotionPaths:
                    - sourceEnvironmentRef: development
                      targetEnvironmentRefs:
                        - name: staging
                    - sourceEnvironmentRef: staging
                      targetEnvironmentRefs:
                        - name: production
                """);
    }

    private static String classes() {
        return document("ServiceClass", "default", "acme", DEPLOYMENT_TEMPLATE)
                + "---\n"
                + document("WebApplicationClass", "default", "acme", DEPLOYMENT_TEMPLATE)
                + "---\n"
                + document("ScheduledTaskClass", "nightly", "acme", """
                          cronJobTemplate:
                            schedule: "15 2 * * *"
                            concurrencyPolicy: Forbid
                            jobTemplate:
                              spec:
                                backoffLimit: 3
                                template:
                                  spec:
                                    restartPolicy: OnFailure
                                    containers:
                                      - name: main
                                        resources:
                                          requests:
                                            cpu: 100m
                                            memory: 128Mi
                        """);
    }

    private static String apiClasses() {
        return document("APIClass", "default", "acme", "  restPolicy:\n    defaults: {}\n")
                + "---\n"
                + document("APIClass", "limited", "acme", """
                          restPolicy:
                            defaults:
                              rateLimit:
                                requests: 600
                                window: 1m
                            public:
                              rateLimit:
                                requests: 60
                                window: 1m
                        """)
                + "---\n"
                + document("APIClass", "browser", "acme", """
                          restPolicy:
                            defaults:
                              circuitBreaker:
                                enabled: true
                                maxConnections: 50
                            public:
                              cors:
                                allowOrigins: [https://app.acme.example]
                                allowMethods: [GET, POST]
                                maxAge: 3600
                        """)
                + "---\n"
                + document("APIClass", "partner", "acme", """
                          restPolicy:
                            public:
                              authentication:
                                type: jwt
                                jwt:
                                  jwks: https://id.acme.example/oauth2/jwks
                                  issuer: https://id.acme.example
                                  audience: [partners]
                        """);
    }

    private static String project(String name) {
        return document("Project", name, "acme", "  deploymentPipelineRef: default\n");
    }

    private static String settings(String project) {
        return document("ConfigurationGroup", project + "-settings", "acme", """
                  environmentGroups:
                    - name: testing
                      environments: [development, staging]
                  configurations:
                    - key: LOG_LEVEL
                      values:
                        - environmentGroupRef: testing
                          value: debug
                        - environment: production
                          value: info
                    - key: DATABASE_HOST
                      values:
                        - environment: development
                          value: db.dev.acme.example
                        - environment: staging
                          value: db.staging.acme.example
                        - environment: production
                          value: db.acme.example
                    - key: DATABASE_PASSWORD
                      values:
                        - environmentGroupRef: testing
                          vaultKey: testing/$project/database
                        - environment: production
                          vaultKey: production/$project/database
                """.replace("$project", project));
    }
}
