package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** One build of a component's image. */
public record BuildDeclaration(Header header, BuildDeclaration.Spec spec) implements OwnedDeclaration {

    /** What is built, and with which template. */
    public record Spec(
            @Nullable Owner owner,
            Repository repository,
            BuildTemplateRef templateRef,
            @Nullable Located<String> image) {}

    /** Where the source code is. */
    public record Repository(Located<String> url, Revision revision, Located<String> appPath) {}

    /** Which state of the repository is built. */
    public record Revision(
            @Nullable Located<String> branch, @Nullable Located<String> commit) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
