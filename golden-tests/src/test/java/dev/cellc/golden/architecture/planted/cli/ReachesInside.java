package dev.cellc.golden.architecture.planted.cli;

import dev.cellc.compiler.yaml.YamlNode;

record ReachesInside(YamlNode node) {}
