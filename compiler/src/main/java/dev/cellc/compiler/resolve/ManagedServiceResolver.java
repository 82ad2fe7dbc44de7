package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ManagedServiceDeclaration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.model.ManagedService;
import dev.cellc.compiler.model.ManagedService.Instance;
import dev.cellc.compiler.model.ManagedService.Output;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resolves the managed services of one organization, each once, whether a connection uses it or not. */
final class ManagedServiceResolver {
    private final String organization;
    private final References references;
    private final PlatformResolver platform;
    private final ErrorCounter sink;
    private final Map<String, Optional<ManagedService>> services = new TreeMap<>();

    ManagedServiceResolver(
            String organization, References references, PlatformResolver platform, DiagnosticSink receiver) {
        this.organization = organization;
        this.references = references;
        this.platform = platform;
        this.sink = new ErrorCounter(receiver);
    }

    /** The service that a connection means; null where there is none, or one with errors, which have been reported. */
    @Nullable ManagedService service(Located<String> reference) {
        ManagedServiceDeclaration declaration =
                references.resolve(reference, Kind.MANAGED_SERVICE, organization, ManagedServiceDeclaration.class);
        return declaration == null ? null : service(declaration);
    }

    @Nullable ManagedService service(ManagedServiceDeclaration declaration) {
        String name = declaration.header().name().value();
        Optional<ManagedService> known = services.get(name);
        if (known == null) {
            known = resolve(declaration);
            services.put(name, known);
        }
        return known.orElse(null);
    }

    private Optional<ManagedService> resolve(ManagedServiceDeclaration declaration) {
        int errors = sink.errors();
        boolean isSound = true;
        List<Instance> instances = new ArrayList<>();
        Map<Environment, Span> seen = new LinkedHashMap<>();
        for (ManagedServiceDeclaration.Instance declared : declaration.spec().instances()) {
            List<Environment> environments = environments(declared, seen);
            isSound &= environments.size() == references(declared).size();
            Destination destination = destination(declared);
            if (destination != null) {
                instances.add(instance(declared, environments, destination));
            }
        }
        return isSound && sink.errors() == errors
                ? Optional.of(new ManagedService(
                        declaration.header().name(), declaration.spec().type().value(), instances))
                : Optional.empty();
    }

    private static List<Located<String>> references(ManagedServiceDeclaration.Instance declared) {
        return declared.environment() == null ? declared.environments() : List.of(declared.environment());
    }

    private List<Environment> environments(ManagedServiceDeclaration.Instance declared, Map<Environment, Span> seen) {
        List<Environment> environments = new ArrayList<>();
        for (Located<String> reference : references(declared)) {
            Environment environment = platform.environment(reference);
            if (environment == null) {
                continue;
            }
            Span first = seen.putIfAbsent(environment, reference.span());
            if (first != null) {
                sink.report(ConnectionDiagnostics.servedTwice(reference, first));
            }
            environments.add(environment);
        }
        return environments;
    }

    private Instance instance(
            ManagedServiceDeclaration.Instance declared, List<Environment> environments, Destination destination) {
        List<Output> outputs = new ArrayList<>();
        for (Entry<ManagedServiceDeclaration.Output> output : declared.outputs().list()) {
            if (ManagedService.RESERVED.contains(output.key().value())) {
                sink.report(ConnectionDiagnostics.reservedOutput(output.key(), ManagedService.RESERVED));
            }
            outputs.add(new Output(output.key(), value(output.value())));
        }
        int port = declared.port().value();
        return new Instance(environments, declared.host(), port, outputs, destination, targetPort(declared, port));
    }

    private static int targetPort(ManagedServiceDeclaration.Instance declared, int port) {
        ManagedServiceDeclaration.InCluster pods = declared.inCluster();
        return pods == null || pods.targetPort() == null
                ? port
                : pods.targetPort().value();
    }

    private static ManagedService.Value value(ManagedServiceDeclaration.Output output) {
        if (output.value() != null) {
            return new ManagedService.Text(output.value().value());
        }
        ManagedServiceDeclaration.SecretKeyRef secret = Objects.requireNonNull(output.secretRef());
        return new ManagedService.SecretKey(secret.name().value(), secret.key().value());
    }

    private @Nullable Destination destination(ManagedServiceDeclaration.Instance declared) {
        if (declared.inCluster() != null) {
            List<DataPlane.Label> labels = declared.inCluster().labels().list().stream()
                    .map(label -> new DataPlane.Label(
                            label.key().value(), label.value().value()))
                    .toList();
            return new Destination.Pods(declared.inCluster().namespace().value(), labels);
        }
        return declared.fqdn() == null ? addresses(declared.cidrs()) : domain(declared.host(), declared.fqdn());
    }

    private @Nullable Destination addresses(List<Located<String>> cidrs) {
        List<IpRange> ranges = new ArrayList<>();
        for (Located<String> cidr : cidrs) {
            IpRange range = IpRange.of(cidr.value());
            if (range == null) {
                sink.report(ConnectionDiagnostics.notAnAddress(cidr));
            } else {
                ranges.add(range);
            }
        }
        return ranges.isEmpty() ? null : new Destination.Addresses(ranges);
    }

    /** The rule holds for the name that clients look up, and for no other that leads to the same address. */
    private Destination domain(Located<String> host, Located<String> name) {
        Destination.Domain domain = new Destination.Domain(name.value());
        if (InClusterNames.holds(name.value())) {
            sink.report(ConnectionDiagnostics.serviceInCluster(name));
        } else if (!domain.covers(host.value())) {
            sink.report(ConnectionDiagnostics.otherName(host, name));
        }
        return domain;
    }
}
