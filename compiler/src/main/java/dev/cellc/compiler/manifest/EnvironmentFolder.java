package dev.cellc.compiler.manifest;

/** The folder of the output that holds what belongs to one environment of one organization, and nothing else. */
public record EnvironmentFolder(String organization, String environment, String path) {

    public boolean holds(ManifestPath file) {
        return file.value().startsWith(path + '/');
    }
}
