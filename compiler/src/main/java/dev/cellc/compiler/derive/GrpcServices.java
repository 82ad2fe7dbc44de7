package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gRPC services of an endpoint: those that it lists, else those that its protobuf text defines. */
final class GrpcServices {
    private static final Pattern NOISE =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([A-Za-z_][\\w.]*)\\s*;");
    private static final Pattern SERVICE = Pattern.compile("\\bservice\\s+([A-Za-z_]\\w*)\\s*\\{");

    private GrpcServices() {}

    static List<String> of(Endpoint endpoint) {
        ProtocolOptions options = endpoint.options();
        if (options != null && !options.grpcServices().isEmpty()) {
            return options.grpcServices().stream()
                    .map(Located::value)
                    .distinct()
                    .sorted()
                    .toList();
        }
        return endpoint.contract() == null
                ? List.of()
                : defined(endpoint.contract().value());
    }

    private static List<String> defined(String protobuf) {
        String text = NOISE.matcher(protobuf).replaceAll(" ");
        Matcher named = PACKAGE.matcher(text);
        String prefix = named.find() ? named.group(1) + '.' : "";
        List<String> services = new ArrayList<>();
        Matcher service = SERVICE.matcher(text);
        while (service.find()) {
            services.add(prefix + service.group(1));
        }
        return services.stream().distinct().sorted().toList();
    }
}
