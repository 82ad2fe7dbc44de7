package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;

/** What passes within the cells of a project, and what leaves them. */
public record Boundary(InternalTraffic internalTraffic, Egress egress) {}
