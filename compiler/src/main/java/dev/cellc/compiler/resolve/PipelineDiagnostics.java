package dev.cellc.compiler.resolve;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** The wording about pipelines that lead nowhere or past an environment, and about built-in ones that do not fit. */
final class PipelineDiagnostics {
    private PipelineDiagnostics() {}

    static Diagnostic leadsNowhere(Located<String> pipeline) {
        return Diagnostic.of(
                        DiagnosticCode.PIPELINE_LEADS_NOWHERE,
                        pipeline.span(),
                        "pipeline `" + pipeline.value()
                                + "` leads through no environment, so nothing of its projects would" + " run anywhere")
                .help(
                        "name the first environment: `promotionPaths: [{sourceEnvironmentRef: development, targetEnvironmentRefs: []}]`");
    }

    static Diagnostic leftOut(Located<String> environment) {
        return Diagnostic.of(
                        DiagnosticCode.ENVIRONMENT_LEFT_OUT,
                        environment.span(),
                        "no pipeline leads to environment `" + environment.value() + "`, so nothing runs there")
                .help("add it to a pipeline, or remove it");
    }

    static Diagnostic builtInProjectDoesNotFit(Located<String> pipeline) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        pipeline.span(),
                        "there are no Projects, and the built-in one takes DeploymentPipeline `" + pipeline.value()
                                + "`, which this tree does not declare")
                .help("declare a Project, or call a pipeline `" + pipeline.value() + "`");
    }

    static Diagnostic builtInPipelineDoesNotFit(Located<String> place, List<String> missing) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        place.span(),
                        "there is no DeploymentPipeline, and the built-in one leads through environments that this tree"
                                + " does not declare: `" + String.join("`, `", missing) + "`")
                .help("declare a DeploymentPipeline for the environments of the tree");
    }

    static Diagnostic builtInEnvironmentsDoNotFit(Located<String> place, Located<String> dataPlane) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        place.span(),
                        "there are no Environments, and the built-in ones run on DataPlane `" + dataPlane.value()
                                + "`, which this tree does not declare")
                .help("declare Environments, or call a data plane `" + dataPlane.value() + "`");
    }
}
