package dev.cellc.compiler.architecture.planted.parse;

import dev.cellc.compiler.architecture.Violates;
import java.util.logging.Logger;

@Violates("R10")
record Logs(Logger logger) {}
