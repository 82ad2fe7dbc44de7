package dev.cellc.compiler.derive;

import dev.cellc.compiler.model.DataPlane;

/** Completes images that name no registry. */
final class Images {
    /** What an image without a registry means to every container runtime. */
    private static final String IMPLIED = "docker.io";

    private Images() {}

    private static String withoutSlash(String prefix) {
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    static String complete(String image, DataPlane.Registry registry) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        // what somebody else is to fill in may be a registry
        boolean isOpen = image.indexOf('$') >= 0;
        boolean hasRegistry = isOpen || first.contains(".") || first.contains(":") || first.equals("localhost");
        return hasRegistry || registry.prefix().equals(IMPLIED) ? image : withoutSlash(registry.prefix()) + '/' + image;
    }
}
