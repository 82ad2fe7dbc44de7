package dev.cellc.compiler.report;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import java.util.ArrayList;
import java.util.List;

/** Collects the files of a site. */
final class Site {
    private final String inputDigest;
    private final List<Manifest> files = new ArrayList<>();

    Site(String inputDigest) {
        this.inputDigest = inputDigest;
    }

    void add(SitePath path, String text) {
        files.add(new Manifest(new ManifestPath(path.value()), text, List.of()));
    }

    void add(Page page) {
        add(page.path(), page.document());
    }

    ManifestTree tree() {
        return new ManifestTree(files, inputDigest);
    }
}
