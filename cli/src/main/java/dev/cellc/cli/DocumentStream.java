package dev.cellc.cli;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;

/** A manifest tree → one stream of YAML documents, as {@code kubectl apply -f -} and Argo CD plugins read it. */
final class DocumentStream {
    private DocumentStream() {}

    static void print(ManifestTree tree, Output out) {
        boolean first = true;
        for (Manifest manifest : tree.objects()) {
            out.print(first ? "" : "---\n");
            out.print(manifest.text());
            first = false;
        }
    }
}
