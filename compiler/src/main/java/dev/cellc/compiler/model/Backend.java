package dev.cellc.compiler.model;

/** Where the calls of an API end: an endpoint of a component, or a host outside the cluster. */
public sealed interface Backend permits Endpoint, OutsideTarget {}
