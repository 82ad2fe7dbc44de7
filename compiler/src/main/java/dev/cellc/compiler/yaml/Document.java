package dev.cellc.compiler.yaml;

import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;

/** One YAML document of ours: its kind and its root. */
public record Document(Scalar kind, Mapping root) {}
