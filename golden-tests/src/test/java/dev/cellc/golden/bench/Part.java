package dev.cellc.golden.bench;

import java.util.List;

/** One component of an estate: where it belongs, what it serves and what it calls. */
record Part(String project, String name, Role role, int number, boolean isCalledFromElsewhere, List<Call> calls) {

    /** What a component does in its project; projects repeat these in order. */
    enum Role {
        CACHE("cache", "tcp", "TCP", 6379),
        ACCOUNTS("accounts", "grpc", "gRPC", 9000),
        LEDGER("ledger", "grpc", "gRPC", 9000),
        CATALOG("catalog", "rest", "REST", 8080),
        ORDERS("orders", "rest", "REST", 8080),
        PAYMENTS("payments", "rest", "REST", 8080),
        SEARCH("search", "rest", "REST", 8080),
        SHIPPING("shipping", "rest", "REST", 8080),
        STOREFRONT("storefront", "web", "HTTP", 3000),
        REPORT("report", "", "", 0);

        private final String text;
        private final String endpoint;
        private final String protocol;
        private final int port;

        Role(String text, String endpoint, String protocol, int port) {
            this.text = text;
            this.endpoint = endpoint;
            this.protocol = protocol;
            this.port = port;
        }

        String text() {
            return text;
        }

        String endpoint() {
            return endpoint;
        }

        String protocol() {
            return protocol;
        }

        int port() {
            return port;
        }

        boolean isService() {
            return this != STOREFRONT && this != REPORT;
        }

        boolean hasApi() {
            return protocol.equals("REST");
        }

        /** The kind that realises a component of this role; its Binding's name is built from it too. */
        String kind() {
            return switch (this) {
                case STOREFRONT -> "WebApplication";
                case REPORT -> "ScheduledTask";
                default -> "Service";
            };
        }
    }

    /** A connection to the one endpoint of another component. */
    record Call(Part target) {}

    Part {
        calls = List.copyOf(calls);
    }

    Part calledFromElsewhere() {
        return new Part(project, name, role, number, true, calls);
    }
}
