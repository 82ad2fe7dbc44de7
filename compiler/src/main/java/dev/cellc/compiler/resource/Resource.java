package dev.cellc.compiler.resource;

/** One Kubernetes object: its identity, where it belongs, its content, and what it came from. */
public record Resource(ResourceId id, Home home, Tree.Obj body, Origin origin) {}
