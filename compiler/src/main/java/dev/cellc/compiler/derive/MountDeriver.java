package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.cell.Mount;
import dev.cellc.compiler.cell.PodConfiguration;
import dev.cellc.compiler.cell.PodVolume;
import dev.cellc.compiler.cell.PodVolume.Item;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.EnvSource;
import dev.cellc.compiler.model.FileSpec;
import dev.cellc.compiler.model.FolderSpec;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.naming.Digests;
import dev.cellc.compiler.naming.Names;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a component's containers → volumes and mounts. A single file is mounted alone, which Kubernetes never
 * updates; where one of a folder is to be updated live, the folder is mounted with all its files.
 */
final class MountDeriver {
    /** What the API server accepts as the data of one ConfigMap. */
    private static final long MAX_BYTES = 1 << 20;

    private static final int HASH = 8;

    private final ComponentId component;
    private final ConfigurationCollector.Used configuration;
    private final DiagnosticSink sink;
    private final SortedMap<String, PodVolume> volumes = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private long bytes;

    MountDeriver(ComponentId component, ConfigurationCollector.Used configuration, DiagnosticSink sink) {
        this.component = component;
        this.configuration = configuration;
        this.sink = sink;
    }

    /** The mounts of one container, by path. */
    List<Mount> mounts(ContainerSpec container) {
        List<FileSpec> files =
                MountPaths.sound(container.inputs().files(), container.inputs().folders(), sink);
        SortedSet<String> live = new TreeSet<>();
        files.stream().filter(FileSpec::live).forEach(file -> live.add(MountPaths.folder(file)));
        SortedMap<String, Mount> mounts = new TreeMap<>();
        for (FileSpec file : files) {
            Placed placed = placed(container, file);
            String folder = MountPaths.folder(file);
            if (placed != null && live.contains(folder)) {
                String volume = name("folder", container, folder);
                add(volume, placed);
                mounts.put(folder, new Mount(volume, folder, null));
            } else if (placed != null) {
                String volume = name("filemount", container, file.path().value());
                add(volume, placed);
                mounts.put(file.path().value(), new Mount(volume, file.path().value(), MountPaths.name(file)));
            }
        }
        container.inputs().folders().forEach(folder -> folder(container, folder, mounts));
        return List.copyOf(mounts.values());
    }

    /** Mounts what the CSI driver fetches for the vault keys in use: without a mount it makes no Secret of them. */
    List<Mount> fetched() {
        List<Mount> mounts = new ArrayList<>();
        for (String group : configuration.vaultGroups()) {
            String volume = Names.fetchedVolume(group);
            volumes.put(volume, new PodVolume(volume, List.of(new PodVolume.Fetched(Names.configuration(group)))));
            mounts.add(new Mount(volume, "/mnt/secrets-store/" + group, null));
        }
        return mounts;
    }

    PodConfiguration configuration() {
        return new PodConfiguration(
                List.copyOf(volumes.values()), ConfigurationCollector.items(texts), configuration.hash());
    }

    /** A file, and the object and the key that hold its text. */
    private record Placed(boolean secret, String object, Item item) {}

    private @Nullable Placed placed(ContainerSpec container, FileSpec file) {
        String name = MountPaths.name(file);
        if (file.content() instanceof Variable.Text text) {
            String place = container.name().value() + ':' + file.path().value();
            String key = Digests.of(place, HASH) + '-' + name.replaceAll("[^-._a-zA-Z0-9]", "_");
            texts.put(key, text.text());
            if (!file.live()) {
                configuration.text(place, text.text());
            }
            count(file, text.text());
            return new Placed(false, Names.files(component), new Item(key, name));
        }
        if (file.content() instanceof Variable.SecretKey secret) {
            return new Placed(true, secret.secret(), new Item(secret.key(), name));
        }
        EnvironmentVariable.Value value = configuration.value((Variable.GroupKey) file.content(), file.live());
        return value == null ? null : placed(value, name);
    }

    private static Placed placed(EnvironmentVariable.Value value, String name) {
        if (value instanceof EnvironmentVariable.SecretKey key) {
            return new Placed(true, key.secret(), new Item(key.key(), name));
        }
        EnvironmentVariable.ConfigMapKey key = (EnvironmentVariable.ConfigMapKey) value;
        return new Placed(false, key.configMap(), new Item(key.key(), name));
    }

    private void count(FileSpec file, String text) {
        long before = bytes;
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
        if (before <= MAX_BYTES && bytes > MAX_BYTES) {
            sink.report(InputDiagnostics.tooLarge(file.path(), bytes, MAX_BYTES));
        }
    }

    private void folder(ContainerSpec container, FolderSpec folder, SortedMap<String, Mount> mounts) {
        String path = folder.path().value();
        String volume = name("folder", container, path);
        if (folder.source() instanceof EnvSource.Secret secret) {
            volumes.put(
                    volume,
                    new PodVolume(
                            volume,
                            List.of(new PodVolume.SecretFiles(secret.name().value(), List.of()))));
        } else {
            configuration
                    .all((EnvSource.Group) folder.source(), folder.live())
                    .forEach(found -> add(volume, placed(found.value(), found.key())));
        }
        if (volumes.containsKey(volume)) {
            mounts.put(path, new Mount(volume, path, null));
        }
    }

    /** Puts a file into a volume, beside the others of the same object. */
    private void add(String volume, Placed placed) {
        List<PodVolume.Source> sources = new ArrayList<>();
        PodVolume known = volumes.get(volume);
        boolean joined = false;
        for (PodVolume.Source source : known == null ? List.<PodVolume.Source>of() : known.sources()) {
            PodVolume.Source more = joined(source, placed);
            joined |= more != null;
            sources.add(more == null ? source : more);
        }
        if (!joined) {
            List<Item> items = List.of(placed.item());
            sources.add(
                    placed.secret()
                            ? new PodVolume.SecretFiles(placed.object(), items)
                            : new PodVolume.ConfigMapFiles(placed.object(), items));
        }
        volumes.put(volume, new PodVolume(volume, sources));
    }

    private static PodVolume.@Nullable Source joined(PodVolume.Source source, Placed placed) {
        if (source instanceof PodVolume.ConfigMapFiles files
                && !placed.secret()
                && files.configMap().equals(placed.object())) {
            return new PodVolume.ConfigMapFiles(files.configMap(), with(files.items(), placed.item()));
        }
        if (source instanceof PodVolume.SecretFiles files
                && placed.secret()
                && files.secret().equals(placed.object())) {
            return new PodVolume.SecretFiles(files.secret(), with(files.items(), placed.item()));
        }
        return null;
    }

    private static List<Item> with(List<Item> items, Item more) {
        List<Item> all = new ArrayList<>(items);
        if (!all.contains(more)) {
            all.add(more);
        }
        return all;
    }

    private static String name(String what, ContainerSpec container, String path) {
        return what + '-' + Digests.of(container.name().value() + ':' + path, HASH);
    }
}
