package dev.cellc.compiler.resolve;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass for connections out of the cells and for managed services. */
final class ConnectionDiagnostics {
    private ConnectionDiagnostics() {}

    static Diagnostic notAnAddress(Located<String> written) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_AN_ADDRESS,
                        written.span(),
                        "`" + written.value() + "` is neither an IP address nor a range of them")
                .help("write an address such as `203.0.113.7`, a range such as `203.0.113.0/24`, or a host name");
    }

    static Diagnostic inCluster(Located<String> host) {
        return Diagnostic.of(
                        DiagnosticCode.HOST_IN_CLUSTER,
                        host.span(),
                        "`" + host.value() + "` is a name inside the cluster, not an outside host")
                .help("connect to a component with `type: internal`, to a service of the platform with"
                        + " `type: managed`, or write the full name of an outside host");
    }

    static Diagnostic patternByGateway(Connection.Outside target) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_BY_GATEWAY,
                        target.via().span(),
                        "a gateway leads to one host, not to every one of `"
                                + target.written().value() + "`")
                .help("write a connection for each host, or `via: direct`");
    }

    static Diagnostic protocolByGateway(Connection.Outside target) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_BY_GATEWAY,
                        target.via().span(),
                        "calls by " + target.protocol().text() + " cannot go through a gateway, only HTTP and HTTPS")
                .help("write `via: direct`");
    }

    static Diagnostic serviceInCluster(Located<String> name) {
        return Diagnostic.of(
                        DiagnosticCode.HOST_IN_CLUSTER,
                        name.span(),
                        "`" + name.value() + "` is a name inside the cluster, whose pods no rule by name matches")
                .help("say which pods serve it with `inCluster` instead of `fqdn`");
    }

    static Diagnostic otherName(Located<String> host, Located<String> name) {
        return Diagnostic.of(
                        DiagnosticCode.HOST_NOT_COVERED,
                        name.span(),
                        "`fqdn` is `" + name.value() + "`, but clients look up `" + host.value() + "`")
                .label(host.span(), "the host that connections are given")
                .help("write the same name, or `*.` and the part after its first dot: a rule holds for the name that"
                        + " was looked up, whatever it is an alias of");
    }

    static Diagnostic servedTwice(Located<String> environment, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.SERVED_TWICE,
                        environment.span(),
                        "environment `" + environment.value() + "` has two instances of this service")
                .label(first, "the first one")
                .help("keep one of them");
    }

    static Diagnostic reservedOutput(Located<String> name, List<String> reserved) {
        return Diagnostic.of(
                        DiagnosticCode.RESERVED_OUTPUT,
                        name.span(),
                        "an output cannot be called `" + name.value()
                                + "`: every connection has a variable of that name")
                .help("the names taken are `" + String.join("`, `", reserved) + "`");
    }
}
