package dev.cellc.compiler.envoygateway;

/** The route that a policy is attached to: an HTTPRoute or a GRPCRoute of its namespace. */
public record RouteRef(String kind, String name) {}
