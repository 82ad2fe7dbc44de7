package dev.cellc.compiler.gate;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Approvers;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Who may approve, and how many of them it takes. */
final class ApproverList {
    private ApproverList() {}

    static int minimum(@Nullable Approvers approvers) {
        Located<Integer> minimum = approvers == null ? null : approvers.minimum();
        return minimum == null ? 1 : minimum.value();
    }

    /** Whoever has a key that is known, where nobody is listed. */
    static boolean holds(@Nullable Approvers approvers, String principal, Facts facts) throws InputException {
        if (approvers == null
                || (approvers.people().isEmpty() && approvers.groups().isEmpty())) {
            return true;
        }
        for (Located<String> person : approvers.people()) {
            if (person.value().equals(principal)) {
                return true;
            }
        }
        for (Located<String> group : approvers.groups()) {
            if (facts.members(group.value()).contains(principal)) {
                return true;
            }
        }
        return false;
    }

    /** Such as {@code `ada@acme.example`, `@acme/leads`}. */
    static String described(@Nullable Approvers approvers) {
        StringBuilder out = new StringBuilder();
        if (approvers != null) {
            approvers.people().forEach(person -> add(out, person.value()));
            approvers.groups().forEach(group -> add(out, group.value()));
        }
        return out.isEmpty() ? "anybody whose key is in `.cellc/allowed_signers`" : out.toString();
    }

    private static void add(StringBuilder out, String name) {
        out.append(out.isEmpty() ? "`" : ", `").append(name).append('`');
    }
}
