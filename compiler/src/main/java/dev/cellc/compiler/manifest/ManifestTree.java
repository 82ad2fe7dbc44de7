package dev.cellc.compiler.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The output files, sorted by path, the digest of the input that they came from, and the sources that were part of it.
 * The owner index ({@code cellc.lock.json}) is not among them: whoever writes the tree writes it beside them. A partial
 * tree holds some environments only. Of a tree that is written in several parts, {@code shard} is the one to write.
 */
public record ManifestTree(
        List<Manifest> manifests, Supplier<String> digest, boolean isPartial, List<Provenance> sources, Shard shard) {

    public static final ManifestTree EMPTY = new ManifestTree(List.of(), "");

    /** What pods need, or are held to, before the pods. */
    private static final List<String> BEFORE_PODS = List.of(
            "/network-policies/", "/role-bindings/", "/limit-range.yaml", "/resource-quota.yaml", "/serviceaccount-");

    /** A tree of all environments, from one root. */
    public ManifestTree(List<Manifest> manifests, Supplier<String> digest) {
        this(manifests, digest, false, List.of(), Shard.WHOLE);
    }

    /** The same of an input whose digest is known. */
    public ManifestTree(List<Manifest> manifests, String digest) {
        this(manifests, () -> digest);
    }

    public ManifestTree {
        manifests =
                manifests.stream().sorted(Comparator.comparing(Manifest::path)).toList();
        sources =
                sources.stream().sorted(Comparator.comparing(Provenance::name)).toList();
    }

    /** The digest of the input; worked out by whoever asks, as not every output says it. */
    public String inputDigest() {
        return digest.get();
    }

    /** By what the digest is, not by who works it out. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ManifestTree that
                && manifests.equals(that.manifests)
                && isPartial == that.isPartial
                && sources.equals(that.sources)
                && shard.equals(that.shard)
                && inputDigest().equals(that.inputDigest());
    }

    @Override
    public int hashCode() {
        return manifests.hashCode();
    }

    /** The same files, known not to be all. */
    public ManifestTree partial() {
        return new ManifestTree(manifests, digest, true, sources, shard);
    }

    /** The files in these folders, known not to be all. */
    public ManifestTree within(List<EnvironmentFolder> folders) {
        List<Manifest> some = manifests.stream()
                .filter(file -> folders.stream().anyMatch(folder -> folder.holds(file.path())))
                .toList();
        return new ManifestTree(some, digest, true, sources, shard);
    }

    /** The same files and one more. */
    public ManifestTree with(Manifest file) {
        List<Manifest> more = Stream.concat(manifests.stream(), Stream.of(file)).toList();
        return new ManifestTree(more, digest, isPartial, sources, shard);
    }

    /** The same files, known to come from these sources as well. */
    public ManifestTree from(List<Provenance> others) {
        return new ManifestTree(manifests, digest, isPartial, others, shard);
    }

    /** The same files, of which only this part is to be written. */
    public ManifestTree in(Shard part) {
        return new ManifestTree(manifests, digest, isPartial, sources, part);
    }

    /** The files that are to be written. */
    public List<Manifest> written() {
        if (shard.isWhole()) {
            return manifests;
        }
        SortedSet<String> cells = Shard.cells(
                manifests.stream().map(manifest -> manifest.path().value()).toList());
        return manifests.stream()
                .filter(manifest -> shard.has(manifest.path().value(), cells))
                .toList();
    }

    /** The objects of a cluster: namespaces before what lies in them, and policies before the pods that they isolate. */
    public List<Manifest> objects() {
        List<Manifest> namespaces = new ArrayList<>();
        List<Manifest> beforePods = new ArrayList<>();
        List<Manifest> others = new ArrayList<>();
        for (Manifest manifest : written()) {
            String path = manifest.path().value();
            if (!isObject(path)) {
                continue;
            }
            if (path.endsWith("/namespace.yaml")) {
                namespaces.add(manifest);
            } else if (BEFORE_PODS.stream().anyMatch(path::contains)) {
                beforePods.add(manifest);
            } else {
                others.add(manifest);
            }
        }
        namespaces.addAll(beforePods);
        namespaces.addAll(others);
        return List.copyOf(namespaces);
    }

    /** What kustomize reads is no object of a cluster, and neither is what is not YAML. */
    private static boolean isObject(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".yaml") && !name.equals("kustomization.yaml");
    }
}
