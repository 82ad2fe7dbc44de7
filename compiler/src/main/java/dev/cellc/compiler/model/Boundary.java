package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;

/** What passes within the cells of a project, and what leaves them; {@code place} is where the former is said. */
public record Boundary(InternalTraffic internalTraffic, Located<Egress> egress, Span place) {}
