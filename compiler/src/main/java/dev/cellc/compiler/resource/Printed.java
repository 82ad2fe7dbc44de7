package dev.cellc.compiler.resource;

/** A Kubernetes object and the text that is written for it. */
public record Printed(Resource resource, String text) {}
