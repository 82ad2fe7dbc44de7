package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.ApiClassDeclaration.GrpcPolicies;
import dev.cellc.compiler.declaration.ApiClassDeclaration.RestPolicies;
import dev.cellc.compiler.declaration.GrpcPolicy;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.Authentication;
import dev.cellc.compiler.declaration.RestPolicy.CircuitBreaker;
import dev.cellc.compiler.declaration.RestPolicy.Cors;
import dev.cellc.compiler.declaration.RestPolicy.IpSecurity;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policy of an API class for one exposure: the defaults, and over them, field by field, what the level says. */
final class EffectivePolicy {
    private static final RestPolicy NONE = new RestPolicy(null, null, null, null, null, null);

    private EffectivePolicy() {}

    /** What holds for the protocol of an exposure: a policy for gRPC is one for HTTP that changes no messages. */
    static RestPolicy of(Exposure exposure) {
        ApiClass type = exposure.api().apiClass();
        boolean isPublic = exposure.level() == Exposure.Level.PUBLIC;
        if (exposure.entrance() instanceof Entrance.Grpc) {
            GrpcPolicies policies = type.grpcPolicies();
            return policies == null
                    ? NONE
                    : merged(rest(policies.defaults()), rest(isPublic ? policies.public_() : policies.organization()));
        }
        return ofHttp(exposure);
    }

    /** What the class says of HTTP at the level of an exposure, whatever the protocol of that is. */
    static RestPolicy ofHttp(Exposure exposure) {
        RestPolicies policies = exposure.api().apiClass().restPolicies();
        boolean isPublic = exposure.level() == Exposure.Level.PUBLIC;
        return policies == null
                ? NONE
                : merged(policies.defaults(), isPublic ? policies.public_() : policies.organization());
    }

    /** What a class says, part by part. */
    static List<RestPolicy> parts(ApiClass type) {
        return policies(type).stream()
                .flatMap(policies -> Stream.of(policies.defaults(), policies.public_(), policies.organization())
                        .flatMap(Stream::ofNullable))
                .toList();
    }

    /** What it comes to at the levels that it speaks of; at all, where it speaks of none. */
    static List<RestPolicy> levels(ApiClass type) {
        List<RestPolicy> levels = new ArrayList<>();
        for (RestPolicies policies : policies(type)) {
            if (policies.public_() == null && policies.organization() == null) {
                levels.add(merged(policies.defaults(), null));
            }
            Stream.of(policies.public_(), policies.organization())
                    .flatMap(Stream::ofNullable)
                    .forEach(level -> levels.add(merged(policies.defaults(), level)));
        }
        return levels;
    }

    /** Those for HTTP and those for gRPC. */
    private static List<RestPolicies> policies(ApiClass type) {
        GrpcPolicies grpc = type.grpcPolicies();
        RestPolicies ofGrpc = grpc == null
                ? null
                : new RestPolicies(rest(grpc.defaults()), rest(grpc.public_()), rest(grpc.organization()));
        return Stream.of(type.restPolicies(), ofGrpc)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable RestPolicy rest(@Nullable GrpcPolicy policy) {
        return policy == null
                ? null
                : new RestPolicy(
                        policy.rateLimit(),
                        policy.authentication(),
                        policy.cors(),
                        policy.security(),
                        null,
                        policy.circuitBreaker());
    }

    private static RestPolicy merged(@Nullable RestPolicy base, @Nullable RestPolicy over) {
        return base == null || over == null ? Objects.requireNonNullElse(pick(over, base), NONE) : merge(base, over);
    }

    private static RestPolicy merge(RestPolicy base, RestPolicy over) {
        return new RestPolicy(
                pick(over.rateLimit(), base.rateLimit()),
                merged(base.authentication(), over.authentication(), EffectivePolicy::authentication),
                merged(base.cors(), over.cors(), EffectivePolicy::cors),
                merged(base.security(), over.security(), EffectivePolicy::security),
                pick(over.mediation(), base.mediation()),
                merged(base.circuitBreaker(), over.circuitBreaker(), EffectivePolicy::circuitBreaker));
    }

    private interface Merge<T> {
        T merge(T base, T over);
    }

    private static <T> @Nullable Located<T> merged(
            @Nullable Located<T> base, @Nullable Located<T> over, Merge<T> merge) {
        if (base == null || over == null) {
            return pick(over, base);
        }
        return new Located<>(merge.merge(base.value(), over.value()), over.span());
    }

    private static Authentication authentication(Authentication base, Authentication over) {
        return new Authentication(
                over.type(),
                pick(over.jwt(), base.jwt()),
                pick(over.apikey(), base.apikey()),
                pick(over.oauth2(), base.oauth2()),
                pick(over.basic(), base.basic()));
    }

    private static Cors cors(Cors base, Cors over) {
        return new Cors(
                pick(over.allowOrigins(), base.allowOrigins()),
                pick(over.allowMethods(), base.allowMethods()),
                pick(over.allowHeaders(), base.allowHeaders()),
                pick(over.exposeHeaders(), base.exposeHeaders()),
                pick(over.maxAge(), base.maxAge()));
    }

    private static IpSecurity security(IpSecurity base, IpSecurity over) {
        return new IpSecurity(
                pick(over.allowedIPs(), base.allowedIPs()),
                pick(over.blockedIPs(), base.blockedIPs()),
                pick(over.requireTLS(), base.requireTLS()),
                pick(over.minTLSVersion(), base.minTLSVersion()));
    }

    private static CircuitBreaker circuitBreaker(CircuitBreaker base, CircuitBreaker over) {
        return new CircuitBreaker(
                over.enabled(),
                pick(over.maxConnections(), base.maxConnections()),
                pick(over.maxPendingRequests(), base.maxPendingRequests()),
                pick(over.maxParallelRequests(), base.maxParallelRequests()),
                pick(over.maxParallelRetries(), base.maxParallelRetries()));
    }

    private static <T> @Nullable T pick(@Nullable T over, @Nullable T base) {
        return over == null ? base : over;
    }

    private static <T> List<T> pick(List<T> over, List<T> base) {
        return over.isEmpty() ? base : over;
    }
}
