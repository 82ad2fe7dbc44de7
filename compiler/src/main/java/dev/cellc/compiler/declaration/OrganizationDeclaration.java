package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant: the owner of projects, environments and data planes, and the namespace of all of them. */
public record OrganizationDeclaration(Header header, OrganizationDeclaration.@Nullable Spec spec)
        implements Declaration {

    /** What holds in every cell of the organization. */
    public record Spec(
            @Nullable Located<String> displayName,
            Entries<Located<String>> quota,
            List<YamlNode> limits,
            List<Access> access,
            List<Located<String>> internalCIDRs) {}
}
