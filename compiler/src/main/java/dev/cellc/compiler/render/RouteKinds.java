package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;

/** What is true of routes by their kind. */
final class RouteKinds {
    private RouteKinds() {}

    /** Whether the gateway attaches its policies to routes of this kind, as far as classes need them. */
    static boolean takesPolicies(Entrance entrance) {
        return entrance instanceof Entrance.Http || entrance instanceof Entrance.Grpc;
    }
}
