package dev.cellc.compiler.derive;

import dev.cellc.compiler.model.DataPlane;

/** Completes images that name no registry. */
final class Images {
    /** What an image without a registry means to every container runtime. */
    private static final String IMPLIED = "docker.io";

    private Images() {}

    static String complete(String image, DataPlane.Registry registry) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        return hasRegistry || registry.prefix().equals(IMPLIED) ? image : registry.prefix() + '/' + image;
    }
}
