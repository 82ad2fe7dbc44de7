package dev.cellc.compiler.check;

import java.util.regex.Pattern;

/** An image as container runtimes read it. */
record ImageName(String text) {
    private static final Pattern PINNED = Pattern.compile(".+@sha256:[0-9a-f]{64}");

    /** Whether it means the same bytes for ever. */
    boolean isPinned() {
        return PINNED.matcher(text).matches();
    }

    /** Without tag and digest. */
    String repository() {
        int digest = text.indexOf('@');
        String name = digest < 0 ? text : text.substring(0, digest);
        int tag = name.indexOf(':', name.lastIndexOf('/') + 1);
        return tag < 0 ? name : name.substring(0, tag);
    }

    /** Whether it comes from a registry, or from a path in one: whole segments of the path, not parts of them. */
    boolean isFrom(String registry) {
        String prefix = registry.endsWith("/") ? registry : registry + '/';
        return (complete(repository()) + '/').startsWith(prefix);
    }

    /** What is left out means the Docker Hub, and there the library. */
    private static String complete(String repository) {
        int slash = repository.indexOf('/');
        String first = slash < 0 ? "" : repository.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            return repository;
        }
        return slash < 0 ? "docker.io/library/" + repository : "docker.io/" + repository;
    }
}
