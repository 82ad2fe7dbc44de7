package dev.cellc.compiler.architecture.planted.render;

import dev.cellc.compiler.architecture.Violates;

@Violates("R7")
class OpenEmitter {}
