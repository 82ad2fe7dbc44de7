package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Track;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release of a component in one environment, with everything settled: its containers' variables, and every flow that
 * starts or ends at it: what its connections call, by their names; who calls it, where it is exposed, who reads its
 * metrics, whether its replicas reach each other. {@code rank} counts those that have to be started before it, one
 * after the other, {@code configuration} is what its containers share.
 */
public record ComponentDeployment(
        ComponentId component,
        @Nullable Track track,
        Release release,
        int rank,
        List<DeployedContainer> containers,
        List<Endpoint> endpoints,
        List<Outgoing> outgoing,
        List<Call> callers,
        List<Exposure> exposures,
        List<Scrape> scrapes,
        @Nullable Peering peering,
        PodConfiguration configuration) {

    public ComponentDeployment {
        containers = List.copyOf(containers);
        endpoints = List.copyOf(endpoints);
        outgoing = List.copyOf(outgoing);
        callers = List.copyOf(callers);
        exposures = List.copyOf(exposures);
        scrapes = List.copyOf(scrapes);
    }

    /** What its connections call in cells. */
    public List<Call> calls() {
        return outgoing.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
    }

    /** Whether requests by an exposure wait for a replica: what holds them understands HTTP only. */
    public boolean isWokenBy(Exposure exposure) {
        return exposure.entrance() instanceof Entrance.Http && exposure.endpoint() != null && sleeps();
    }

    /** Whether requests are waited for while there is no replica. */
    public boolean sleeps() {
        return release.runner() instanceof Runner.LongRunning runner
                && runner.availability().scaling() != null
                && Scale.of(release).sleeps();
    }

    /** The same deployment, its workload laid over another template. */
    public ComponentDeployment over(YamlNode.Mapping template) {
        Release over = new Release(
                release.runner(),
                release.workload(),
                release.workloadClass().withTemplate(template),
                release.apis(),
                release.state(),
                release.origin());
        return new ComponentDeployment(
                component,
                track,
                over,
                rank,
                containers,
                endpoints,
                outgoing,
                callers,
                exposures,
                scrapes,
                peering,
                configuration);
    }
}
