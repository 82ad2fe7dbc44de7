package dev.cellc.compiler.promotion;

/** A binding as a commit had it. */
public record PastDeployment(String commit, Deployment deployment) {}
