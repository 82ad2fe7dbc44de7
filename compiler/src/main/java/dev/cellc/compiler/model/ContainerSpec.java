package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;

/** A container with its inputs resolved; of several {@code resources} a later one says more. All else is as declared. */
public record ContainerSpec(
        Located<String> name, String image, Inputs inputs, List<YamlNode.Mapping> resources, Container declaration) {

    public ContainerSpec {
        resources = List.copyOf(resources);
    }
}
