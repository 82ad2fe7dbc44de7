package dev.cellc.compiler.naming;

import dev.cellc.compiler.model.ComponentId;

/** Every generated host name. */
public final class Hosts {
    private Hosts() {}

    /** The name under which a Service is reached from any namespace of its cluster. */
    public static String serviceHost(String service, String namespace) {
        return service + '.' + namespace + ".svc.cluster.local";
    }

    /** The host of a web application: one label, so that one wildcard certificate covers an environment. */
    public static String webHost(ComponentId component, String dnsPrefix, String virtualHost) {
        String label = String.join("-", Names.parts(component, component.project()));
        return label + '.' + dnsPrefix + '.' + virtualHost;
    }

    /** The host that the APIs of an environment share. */
    public static String apiHost(String dnsPrefix, String virtualHost) {
        return dnsPrefix + '.' + virtualHost;
    }
}
