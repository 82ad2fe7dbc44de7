package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Mount;
import dev.cellc.compiler.cell.PodVolume;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** The volumes of a pod and where its containers see them. */
final class Volumes {
    private static final String CSI_DRIVER = "secrets-store.csi.k8s.io";

    private Volumes() {}

    static Tree mount(Mount mount) {
        return Tree.object()
                .put("mountPath", mount.path())
                .put("name", mount.volume())
                .put("readOnly", true)
                .put("subPath", mount.file())
                .build();
    }

    /** One source is a volume of its kind, several are projected into one. */
    static Tree volume(PodVolume volume) {
        Tree.Builder tree = Tree.object();
        if (volume.sources().size() > 1) {
            List<Tree> parts =
                    volume.sources().stream().map(Volumes::projection).toList();
            return tree.put("name", volume.name())
                    .put("projected", Tree.object().putAll("sources", parts))
                    .build();
        }
        PodVolume.Source source = volume.sources().get(0);
        if (source instanceof PodVolume.ConfigMapFiles files) {
            tree.put(
                    "configMap",
                    Tree.object().putAll("items", items(files.items())).put("name", files.configMap()));
            return tree.put("name", volume.name()).build();
        }
        tree.put("name", volume.name());
        if (source instanceof PodVolume.SecretFiles files) {
            Tree.Builder secret = Tree.object().putAll("items", items(files.items()));
            return tree.put("secret", secret.put("secretName", files.secret())).build();
        }
        PodVolume.Fetched fetched = (PodVolume.Fetched) source;
        Tree.Builder attributes = Tree.object().put("secretProviderClass", fetched.providerClass());
        Tree.Builder csi = Tree.object().put("driver", CSI_DRIVER).put("readOnly", true);
        return Tree.object()
                .put("csi", csi.put("volumeAttributes", attributes))
                .put("name", volume.name())
                .build();
    }

    private static Tree projection(PodVolume.Source source) {
        if (source instanceof PodVolume.ConfigMapFiles files) {
            Tree.Builder part = Tree.object().putAll("items", items(files.items()));
            return Tree.object()
                    .put("configMap", part.put("name", files.configMap()))
                    .build();
        }
        PodVolume.SecretFiles files = (PodVolume.SecretFiles) source;
        Tree.Builder part = Tree.object().putAll("items", items(files.items()));
        return Tree.object().put("secret", part.put("name", files.secret())).build();
    }

    private static List<Tree> items(List<PodVolume.Item> items) {
        return items.stream()
                .<Tree>map(item -> Tree.object()
                        .put("key", item.key())
                        .put("path", item.file())
                        .build())
                .toList();
    }
}
