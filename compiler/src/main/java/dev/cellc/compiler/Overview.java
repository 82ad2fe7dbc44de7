package dev.cellc.compiler;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Approvers;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.promotion.VerifiedApproval;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A program, and what history knows of it → what runs where, how far behind it is, and why something does not run. */
public final class Overview {
    private final Program program;
    private final @Nullable Facts facts;
    private final Map<String, SourceChange> last;
    private final Map<String, Optional<Snapshot>> snapshots = new TreeMap<>();

    /**
     * {@code facts} are null where there is no history; {@code last} are the latest changes of what is pinned, by {@link
     * #key}.
     */
    public Overview(Program program, @Nullable Facts facts, Map<String, SourceChange> last) {
        this.program = program;
        this.facts = facts;
        this.last = last;
    }

    /**
     * One component in one environment; {@code component} is how people call it. {@code state} is {@code current},
     * {@code pinned}, {@code suspended}, {@code undeployed} or {@code absent}; {@code remarks} say how far behind it is,
     * which approvals are pending, and why it does not run.
     */
    public record Place(
            ComponentId id,
            String component,
            String environment,
            String state,
            @Nullable WorkloadDigest digest,
            String image,
            @Nullable SourceChange since,
            List<String> remarks) {

        public Place {
            remarks = List.copyOf(remarks);
        }
    }

    /** What names a component in an environment. */
    public static String key(String component, String environment) {
        return environment + ' ' + component;
    }

    /** All components in all environments of their pipelines. */
    public List<Place> places() throws InputException {
        List<Component> components = new ArrayList<>(program.components());
        components.sort(Comparator.comparing(component -> Movement.name(component.id())));
        List<Place> places = new ArrayList<>();
        for (Component component : components) {
            for (Environment environment : component.pipeline().environments()) {
                places.add(place(component, environment.name().value()));
            }
        }
        return places;
    }

    private Place place(Component component, String environment) throws InputException {
        String name = Movement.name(component.id());
        Snapshot snapshot = in(component, environment);
        Deployment deployment = program.deployment(component.id(), environment);
        return new Place(
                component.id(),
                name,
                environment,
                state(snapshot, deployment),
                snapshot == null ? null : snapshot.digest(),
                snapshot == null ? "" : image(snapshot),
                deployment == null ? null : last.get(key(name, environment)),
                remarks(component, environment, snapshot));
    }

    /** What an environment has of a component; each is asked for by the environments after it as well. */
    private @Nullable Snapshot in(Component component, String environment) {
        return snapshots
                .computeIfAbsent(
                        environment + ' ' + component.id(),
                        key -> Optional.ofNullable(program.in(component, environment)))
                .orElse(null);
    }

    private static String state(@Nullable Snapshot snapshot, @Nullable Deployment deployment) {
        if (snapshot == null) {
            return "absent";
        }
        if (deployment == null) {
            return "current";
        }
        return switch (deployment.state()) {
            case ACTIVE -> "pinned";
            case SUSPEND -> "suspended";
            case UNDEPLOY -> "undeployed";
        };
    }

    /** Of the container that matters most. */
    private static String image(Snapshot snapshot) {
        if (snapshot.workloadSpec().get("containers") instanceof Mapping containers
                && !containers.entries().isEmpty()) {
            Entry main = containers.entry("main");
            Entry shown = main == null ? containers.entries().get(0) : main;
            return shown.value() instanceof Mapping container && container.get("image") instanceof Scalar image
                    ? image.text()
                    : "";
        }
        return "";
    }

    private List<String> remarks(Component component, String environment, @Nullable Snapshot snapshot)
            throws InputException {
        List<String> remarks = new ArrayList<>();
        List<Way> ways = component.pipeline().to(environment);
        for (Way way : ways) {
            String source = way.source().value();
            Snapshot there = in(component, source);
            if (there != null && !there.saysTheSameAs(snapshot)) {
                String digest = there.digest().shortened();
                remarks.add(
                        snapshot == null
                                ? "not promoted: `" + source + "` has " + digest
                                : "behind `" + source + "`, which has " + digest);
                approvals(way, environment, there.digest(), remarks);
            }
        }
        if (snapshot == null && remarks.isEmpty()) {
            remarks.add(ways.isEmpty() ? "nothing to run is declared" : "not in an environment before it either");
        }
        Deployment deployment = program.deployment(component.id(), environment);
        if (deployment != null && deployment.state() != ReleaseState.ACTIVE) {
            remarks.add("`releaseState: " + (deployment.state() == ReleaseState.SUSPEND ? "Suspend" : "Undeploy")
                    + "` (" + deployment.path() + ")");
        }
        return remarks;
    }

    private void approvals(Way way, String environment, WorkloadDigest digest, List<String> remarks)
            throws InputException {
        if (way.target().approval() != null && facts != null) {
            Approvers approvers = way.target().approvers();
            Located<Integer> minimum = approvers == null ? null : approvers.minimum();
            int needed = minimum == null ? 1 : minimum.value();
            long signed = facts.approvals(environment, digest).stream()
                    .filter(VerifiedApproval::isSigned)
                    .map(VerifiedApproval::by)
                    .distinct()
                    .count();
            remarks.add(signed + " of " + needed + (needed == 1 ? " approval" : " approvals") + " for "
                    + digest.shortened());
        }
    }
}
