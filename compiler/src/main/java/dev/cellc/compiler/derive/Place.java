package dev.cellc.compiler.derive;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Environment;

/** A component in an environment. */
record Place(ComponentId component, Environment environment) {}
