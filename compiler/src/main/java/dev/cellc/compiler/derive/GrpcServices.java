package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gRPC services of an endpoint: those that it lists, else those that its protobuf text defines; and their methods. */
final class GrpcServices {
    private static final Pattern NOISE =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([A-Za-z_][\\w.]*)\\s*;");
    private static final Pattern SERVICE_OR_METHOD =
            Pattern.compile("\\bservice\\s+(?<service>[A-Za-z_]\\w*)\\s*\\{|\\brpc\\s+(?<method>[A-Za-z_]\\w*)\\s*\\(");

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
        return List.copyOf(defined(endpoint).keySet());
    }

    /** What callers send to the services: a method, or anything where the service is all that is known. */
    static List<Request> requests(Endpoint endpoint) {
        SortedMap<String, SortedSet<String>> defined = defined(endpoint);
        List<Request> requests = new ArrayList<>();
        for (String service : of(endpoint)) {
            SortedSet<String> methods = defined.get(service);
            if (methods == null || methods.isEmpty()) {
                requests.add(request(new Request.Text('/' + service + '/'), new Request.Rest()));
            } else {
                methods.forEach(method -> requests.add(request(new Request.Text('/' + service + '/' + method))));
            }
        }
        return requests;
    }

    private static Request request(Request.Part... path) {
        return new Request("POST", List.of(path));
    }

    /** The methods of each service in the contract. */
    private static SortedMap<String, SortedSet<String>> defined(Endpoint endpoint) {
        SortedMap<String, SortedSet<String>> services = new TreeMap<>();
        if (endpoint.contract() == null) {
            return services;
        }
        String text = NOISE.matcher(endpoint.contract().value()).replaceAll(" ");
        Matcher named = PACKAGE.matcher(text);
        String prefix = named.find() ? named.group(1) + '.' : "";
        Matcher word = SERVICE_OR_METHOD.matcher(text);
        SortedSet<String> methods = new TreeSet<>();
        while (word.find()) {
            if (word.group("service") != null) {
                methods = services.computeIfAbsent(prefix + word.group("service"), service -> new TreeSet<>());
            } else {
                methods.add(word.group("method"));
            }
        }
        return services;
    }
}
