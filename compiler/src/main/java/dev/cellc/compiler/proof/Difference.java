package dev.cellc.compiler.proof;

import dev.cellc.compiler.resource.Printed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traffic that the policies of a pod permit although nothing declares it, or stop although something does;
 * {@code template} is a policy of somebody else's, one of those that have a say in it.
 */
record Difference(
        String from,
        String to,
        String port,
        boolean isPermitted,
        List<String> policies,
        @Nullable Printed template) {

    Difference {
        policies = List.copyOf(policies);
    }

    /** As it stands in a sentence. */
    String described() {
        String what = from + " to " + to + " at " + port;
        return what + (isPermitted ? " is permitted, but not declared" : " is declared, but not permitted");
    }
}
