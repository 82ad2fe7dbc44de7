package dev.cellc.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small tree of declarations, which compiles. */
final class Shop {
    private static final String PROJECT = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Project
            metadata: {name: shop}
            spec: {deploymentPipelineRef: default}
            """;
    private static final String ORDERS = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: orders}
            spec:
              owner: {projectName: shop}
              type: Service
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: {projectName: shop, componentName: orders}
              containers:
                main: {image: "registry.example/shop/orders:%s"}
              endpoints:
                rest: {type: REST, port: 8080}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: orders}
            spec:
              owner: {projectName: shop, componentName: orders}
              workloadName: orders
            """;

    private Shop() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("project.yaml"), PROJECT);
        write(folder, "1.0");
    }

    /** The same with another image. */
    static void write(Path folder, String version) throws IOException {
        Files.writeString(folder.resolve("orders.yaml"), ORDERS.replace("%s", version));
    }
}
