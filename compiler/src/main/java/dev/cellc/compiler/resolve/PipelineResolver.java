package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Approvers;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.PromotionPath;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves the pipelines of one organization, each once: a graph of environments without cycles. */
final class PipelineResolver {
    private final String organization;
    private final References references;
    private final PlatformResolver platform;
    private final DiagnosticSink sink;
    private final Map<String, DeploymentPipeline> pipelines = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    PipelineResolver(String organization, References references, PlatformResolver platform, DiagnosticSink sink) {
        this.organization = organization;
        this.references = references;
        this.platform = platform;
        this.sink = sink;
    }

    /** The pipeline that a reference means, or null: then either the reference or the pipeline is reported. */
    @Nullable DeploymentPipeline pipeline(Located<String> reference) {
        if (broken.contains(reference.value())) {
            return null;
        }
        DeploymentPipeline known = pipelines.get(reference.value());
        if (known != null) {
            return known;
        }
        DeploymentPipelineDeclaration declaration = references.resolve(
                reference, Kind.DEPLOYMENT_PIPELINE, organization, DeploymentPipelineDeclaration.class);
        DeploymentPipeline pipeline =
                declaration == null || !fits(reference, declaration) ? null : new Graph().build(declaration);
        if (pipeline == null) {
            broken.add(reference.value());
        } else {
            pipelines.put(reference.value(), pipeline);
        }
        return pipeline;
    }

    /** The pipeline of the built-in project, or null and one diagnostic; {@code reference} is where to say it. */
    @Nullable DeploymentPipeline ofBuiltInProject(Located<String> reference) {
        if (references.isUnknown(reference.value(), Kind.DEPLOYMENT_PIPELINE, organization)) {
            sink.report(PipelineDiagnostics.builtInProjectDoesNotFit(reference));
            return null;
        }
        return pipeline(reference);
    }

    /** Whether the environments of a built-in pipeline are there; what the tree declares itself is checked elsewhere. */
    private boolean fits(Located<String> reference, DeploymentPipelineDeclaration declaration) {
        if (!references.suppliesBuiltIn(Kind.DEPLOYMENT_PIPELINE)) {
            return true;
        }
        List<String> missing = declaration.spec().promotionPaths().stream()
                .flatMap(path -> Stream.concat(
                        Stream.of(path.sourceEnvironmentRef()),
                        path.targetEnvironmentRefs().stream().map(Target::name)))
                .map(Located::value)
                .distinct()
                .filter(name -> references.isUnknown(name, Kind.ENVIRONMENT, organization))
                .toList();
        if (!missing.isEmpty()) {
            sink.report(PipelineDiagnostics.builtInPipelineDoesNotFit(reference, missing));
        }
        return missing.isEmpty();
    }

    /** Remarks on environments that no pipeline leads to; {@code declared} are their names. */
    void reportLeftOut(List<Located<String>> declared) {
        if (pipelines.isEmpty() || !broken.isEmpty()) {
            return;
        }
        for (Located<String> name : declared) {
            if (pipelines.values().stream().allMatch(pipeline -> pipeline.environment(name.value()) == null)) {
                sink.report(PipelineDiagnostics.leftOut(name));
            }
        }
    }

    /** In the place of a broken pipeline, so that what else is wrong can be seen: it leads everywhere. */
    DeploymentPipeline standIn(Located<String> place) {
        List<Environment> all = platform.environments();
        return new DeploymentPipeline(place, all, all, List.of());
    }

    /** The promotion paths of one pipeline while they are being ordered. */
    private final class Graph {
        private final Map<String, Environment> environments = new LinkedHashMap<>();
        private final Map<String, Map<String, Span>> targets = new LinkedHashMap<>();
        private final Map<String, Integer> sources = new LinkedHashMap<>();
        private boolean failed;

        @Nullable DeploymentPipeline build(DeploymentPipelineDeclaration declaration) {
            for (PromotionPath path : declaration.spec().promotionPaths()) {
                add(path.sourceEnvironmentRef());
                for (Target target : path.targetEnvironmentRefs()) {
                    add(target.name());
                    connect(path.sourceEnvironmentRef(), target.name());
                    checkApprovers(target);
                }
            }
            if (declaration.spec().promotionPaths().isEmpty()) {
                failed = true;
                sink.report(
                        PipelineDiagnostics.leadsNowhere(declaration.header().name()));
            }
            List<Environment> roots = environments.keySet().stream()
                    .filter(name -> sources.getOrDefault(name, 0) == 0)
                    .map(this::environment)
                    .toList();
            List<Environment> ordered = ordered();
            List<Way> ways = declaration.spec().promotionPaths().stream()
                    .flatMap(path -> path.targetEnvironmentRefs().stream()
                            .map(target -> new Way(path.sourceEnvironmentRef(), target)))
                    .toList();
            return failed ? null : new DeploymentPipeline(declaration.header().name(), ordered, roots, ways);
        }

        private Environment environment(String name) {
            return Objects.requireNonNull(environments.get(name));
        }

        private void add(Located<String> reference) {
            Environment environment = platform.environment(reference);
            if (environment == null) {
                failed = true;
            } else {
                environments.putIfAbsent(reference.value(), environment);
            }
        }

        /** Approvals that nobody is left to give would only be noticed when something is to be promoted. */
        private void checkApprovers(Target target) {
            Approvers approvers = target.approvers();
            if (approvers != null && approvers.minimum() != null && target.approval() != null) {
                Located<Integer> minimum = approvers.minimum();
                approvers
                        .all()
                        .filter(people -> people.size() < minimum.value())
                        .ifPresent(people -> {
                            sink.report(ResolveDiagnostics.tooFewApprovers(target.name(), minimum, people));
                        });
            }
        }

        private void connect(Located<String> source, Located<String> target) {
            Map<String, Span> known = targets.computeIfAbsent(source.value(), key -> new LinkedHashMap<>());
            Span first = known.putIfAbsent(target.value(), target.span());
            if (first != null) {
                failed = true;
                sink.report(ResolveDiagnostics.repeatedPromotion(source, target, first));
            } else {
                sources.merge(target.value(), 1, Integer::sum);
            }
        }

        /** Each environment before those that it is promoted to; among equals the author's order. */
        private List<Environment> ordered() {
            List<Environment> result = new ArrayList<>();
            Map<String, Integer> open = new LinkedHashMap<>(sources);
            List<String> waiting = new ArrayList<>(environments.keySet());
            while (!waiting.isEmpty() && !failed) {
                String next = waiting.stream()
                        .filter(name -> open.getOrDefault(name, 0) == 0)
                        .findFirst()
                        .orElse(null);
                if (next == null) {
                    reportCycle(waiting);
                    break;
                }
                waiting.remove(next);
                result.add(environment(next));
                targets.getOrDefault(next, Map.of()).keySet().forEach(target -> open.merge(target, -1, Integer::sum));
            }
            return result;
        }

        /** Follows promotions among what is left until an environment comes round again. */
        private void reportCycle(List<String> waiting) {
            failed = true;
            List<String> path = new ArrayList<>();
            String at = waiting.get(0);
            while (!path.contains(at)) {
                path.add(at);
                String from = at;
                at = waiting.stream()
                        .filter(name -> targets.getOrDefault(name, Map.of()).containsKey(from))
                        .findFirst()
                        .orElseThrow();
            }
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
            Collections.reverse(cycle);
            String last = cycle.get(cycle.size() - 1);
            Span closing = Objects.requireNonNull(targets.get(last)).get(cycle.get(0));
            sink.report(ResolveDiagnostics.pipelineCycle(Objects.requireNonNull(closing), cycle));
        }
    }
}
