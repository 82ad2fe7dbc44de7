package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.proof.ClusterObject.Backend;
import dev.cellc.compiler.proof.ClusterObject.Pods;
import dev.cellc.compiler.proof.ClusterObject.PolicyObject;
import dev.cellc.compiler.proof.ClusterObject.Route;
import dev.cellc.compiler.proof.ClusterObject.Service;
import dev.cellc.compiler.proof.ClusterObject.Space;
import dev.cellc.compiler.proof.ClusterObject.Waker;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.source.Batch;
import dev.cellc.compiler.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a cluster makes of the texts that are written for it, as far as it matters for who can call whom. */
final class ClusterObjects {
    private static final int MANY = 500;

    private final List<PolicyObject> policies = new ArrayList<>();
    private final List<Pods> pods = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Waker> wakers = new ArrayList<>();
    private final List<Backend> backends = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, String>> namespaces = new TreeMap<>();

    private ClusterObjects() {}

    static ClusterObjects read(List<Printed> objects) {
        List<Printed> mattering = objects.stream()
                .filter(printed -> ObjectReader.matters(printed.resource()))
                .toList();
        ClusterObjects cluster = new ClusterObjects();
        Words words = Words.ofMany();
        new Batch<>(mattering, MANY)
                .map(printed -> ObjectReader.read(printed, words))
                .forEach(read -> read.forEach(cluster::add));
        return cluster;
    }

    private void add(ClusterObject object) {
        if (object instanceof PolicyObject policy) {
            policies.add(policy);
        } else if (object instanceof Route route) {
            routes.add(route);
        } else if (object instanceof Waker waker) {
            wakers.add(waker);
        } else if (object instanceof Backend backend) {
            backends.add(backend);
        } else if (object instanceof Service service) {
            services.add(service);
        } else if (object instanceof Space namespace) {
            namespaces.put(namespace.name(), namespace.labels());
        } else {
            pods.add((Pods) object);
        }
    }

    List<PolicyObject> policies() {
        return policies;
    }

    /** The rules of all policies that are in force. */
    List<Policy> rules() {
        return policies.stream()
                .flatMap(policy -> policy.reading().policies().stream())
                .toList();
    }

    List<Pods> pods() {
        return pods;
    }

    List<Route> routes() {
        return routes;
    }

    List<Waker> wakers() {
        return wakers;
    }

    List<Backend> backends() {
        return backends;
    }

    List<Service> services() {
        return services;
    }

    /** The labels of a namespace, as far as they are known. */
    SortedMap<String, String> labelsOf(String namespace) {
        SortedMap<String, String> labels = new TreeMap<>(namespaces.getOrDefault(namespace, new TreeMap<>()));
        labels.put("kubernetes.io/metadata.name", namespace);
        return labels;
    }
}
