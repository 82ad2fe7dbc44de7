package dev.cellc.compiler.policy;

/** One rule of a policy object: whom it protects, and what it says about each direction. */
public record Policy(String name, Selector subject, Section ingress, Section egress) {}
