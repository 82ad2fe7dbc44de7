package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.ApiClassDeclaration.GrpcPolicies;
import dev.cellc.compiler.declaration.ApiClassDeclaration.RestPolicies;
import dev.cellc.compiler.declaration.GrpcPolicy;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.Authentication;
import dev.cellc.compiler.declaration.RestPolicy.AuthenticationType;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the proxies of a gateway call themselves to check who calls an API: servers of keys and of tokens. */
final class TokenServers {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<scheme>https?)://(?<host>[A-Za-z0-9.-]+)(:(?<port>[1-9][0-9]{0,4}))?");

    private static final int MOST = 65535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private TokenServers() {}

    /** A host and a port. */
    record Server(String host, int port) {}

    static List<Server> of(Exposure exposure, Environment environment) {
        Levels levels = levels(exposure);
        return switch (levels.type()) {
            case JWT -> servers(keys(levels, environment));
            case OAUTH2 -> {
                RestPolicy.OAuth2 oauth2 = levels.oauth2();
                yield oauth2 == null || oauth2.clientID() == null
                        ? servers(keys(levels, environment))
                        : servers(oauth2.tokenUrl().value());
            }
            case APIKEY, BASIC -> List.of();
        };
    }

    private static @Nullable String keys(Levels levels, Environment environment) {
        RestPolicy.Jwt jwt = levels.jwt();
        return jwt == null || jwt.jwks() == null
                ? environment.keySet()
                : jwt.jwks().value();
    }

    /** What is no address leads nowhere. */
    private static List<Server> servers(@Nullable String address) {
        Matcher matcher = ADDRESS.matcher(address == null ? "" : address);
        if (!matcher.lookingAt()) {
            return List.of();
        }
        int usual = matcher.group("scheme").equals("http") ? HTTP : HTTPS;
        String port = matcher.group("port");
        int number = port == null ? usual : Integer.parseInt(port);
        return number > MOST ? List.of() : List.of(new Server(matcher.group("host"), number));
    }

    /** What a level says of authentication, over what the class says of all; each part is taken as a whole. */
    private record Levels(
            @Nullable Authentication over, @Nullable Authentication base) {

        AuthenticationType type() {
            Authentication first = over == null ? base : over;
            return first == null ? AuthenticationType.BASIC : first.type().value();
        }

        RestPolicy.@Nullable Jwt jwt() {
            Located<RestPolicy.Jwt> own = over == null ? null : over.jwt();
            Located<RestPolicy.Jwt> usual = base == null ? null : base.jwt();
            return own != null ? own.value() : usual == null ? null : usual.value();
        }

        RestPolicy.@Nullable OAuth2 oauth2() {
            Located<RestPolicy.OAuth2> own = over == null ? null : over.oauth2();
            Located<RestPolicy.OAuth2> usual = base == null ? null : base.oauth2();
            return own != null ? own.value() : usual == null ? null : usual.value();
        }
    }

    private static Levels levels(Exposure exposure) {
        ApiClass type = exposure.api().apiClass();
        boolean isPublic = exposure.level() == Exposure.Level.PUBLIC;
        RestPolicies rest = type.restPolicies();
        GrpcPolicies grpc = type.grpcPolicies();
        if (exposure.entrance() instanceof Entrance.Http && rest != null) {
            return new Levels(ofRest(isPublic ? rest.public_() : rest.organization()), ofRest(rest.defaults()));
        }
        if (exposure.entrance() instanceof Entrance.Grpc && grpc != null) {
            return new Levels(ofGrpc(isPublic ? grpc.public_() : grpc.organization()), ofGrpc(grpc.defaults()));
        }
        return new Levels(null, null);
    }

    private static @Nullable Authentication ofRest(@Nullable RestPolicy policy) {
        return policy == null || policy.authentication() == null
                ? null
                : policy.authentication().value();
    }

    private static @Nullable Authentication ofGrpc(@Nullable GrpcPolicy policy) {
        return policy == null || policy.authentication() == null
                ? null
                : policy.authentication().value();
    }
}
