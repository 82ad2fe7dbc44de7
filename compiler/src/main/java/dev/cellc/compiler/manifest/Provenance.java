package dev.cellc.compiler.manifest;

/**
 * A source that output came from: a folder beside the main root, or a folder of a repository at one commit. {@code tree}
 * is what Git calls its content. What there is none of is empty.
 */
public record Provenance(String name, String url, String commit, String path, String tree) {

    /** Whether both speak of the same commit of the same repository, and of the same folder in it. */
    public boolean isSamePlace(Provenance other) {
        return url.equals(other.url) && commit.equals(other.commit) && path.equals(other.path);
    }
}
