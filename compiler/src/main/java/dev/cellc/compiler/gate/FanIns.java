package dev.cellc.compiler.gate;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.FanIn;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the ways that lead to one environment count together. */
final class FanIns {
    private FanIns() {}

    /** Whether all of them have to have a snapshot: when one of them says so. */
    static boolean isAll(List<Way> ways) {
        return demand(ways) != null;
    }

    static @Nullable Located<FanIn> demand(List<Way> ways) {
        for (Way way : ways) {
            Located<FanIn> said = way.target().fanIn();
            if (said != null && said.value() == FanIn.ALL) {
                return said;
            }
        }
        return null;
    }
}
