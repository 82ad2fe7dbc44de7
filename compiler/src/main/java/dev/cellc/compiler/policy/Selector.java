package dev.cellc.compiler.policy;

import java.util.List;

/** Who a policy speaks of by labels: those who fulfil every requirement. */
public record Selector(List<Requirement> requirements) {

    public Selector {
        requirements = List.copyOf(requirements);
    }

    public boolean matches(List<Label> labels) {
        return requirements.stream().allMatch(requirement -> requirement.holds(labels));
    }
}
