package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.EnvironmentDeclaration.Constraints;
import dev.cellc.compiler.source.Located;

/** A stage that projects are deployed to; {@code dnsPrefix} is the first label of its gateway hosts. */
public record Environment(
        Located<String> name, DataPlane dataPlane, String dnsPrefix, boolean production, Constraints constraints) {}
