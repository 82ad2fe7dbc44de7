package dev.cellc.compiler.relation;

import java.util.List;

/** The policies that protect an end in an environment: what none of them lets pass is stopped. */
public record Guard(String environment, End end, List<String> policies) {

    public Guard {
        policies = List.copyOf(policies);
    }
}
