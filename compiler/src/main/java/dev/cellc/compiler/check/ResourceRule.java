package dev.cellc.compiler.check;

import dev.cellc.compiler.declaration.Quantity;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What containers ask for, and are limited to, is what Kubernetes lets them: no more is asked for than they may have. */
final class ResourceRule {
    private static final List<String> RESOURCES = List.of("cpu", "ephemeral-storage", "memory");

    /** Kubernetes rounds amounts up to so many decimals before it compares them. */
    private static final int DECIMALS = 3;

    private final PodContainer container;
    private final DiagnosticSink sink;

    private boolean isSound = true;

    ResourceRule(PodContainer container, DiagnosticSink sink) {
        this.container = container;
        this.sink = diagnostic -> {
            isSound = false;
            sink.report(diagnostic);
        };
    }

    /** Reports what is wrong. */
    boolean isSound(Tree.Obj resources) {
        Tree.Obj limits = amounts(resources, "limits");
        check("limits", limits, null);
        check("requests", amounts(resources, "requests"), limits);
        return isSound;
    }

    private static Tree.Obj amounts(Tree.Obj resources, String list) {
        return resources.get(list) instanceof Tree.Obj amounts ? amounts : Tree.Obj.EMPTY;
    }

    private void check(String list, Tree.Obj amounts, Tree.@Nullable Obj limits) {
        for (Tree.Field amount : amounts.fields()) {
            String name = amount.name();
            if (isUnknown(name)) {
                sink.report(PodDiagnostics.unknownResource(container, list, name, RESOURCES));
            } else if (amount.value() instanceof Tree.Text text && isPossible(list, name, text.value())) {
                if (limits != null) {
                    compare(name, text.value(), limits.get(name));
                }
            }
        }
    }

    /** Resources of vendors have a domain, pages have a size; of others there are few. */
    private static boolean isUnknown(String name) {
        return name.indexOf('/') < 0 && !name.startsWith("hugepages-") && !RESOURCES.contains(name);
    }

    private boolean isPossible(String list, String name, String text) {
        BigDecimal amount = Quantity.of(text).amount();
        boolean isNegative = amount.signum() < 0;
        if (isNegative) {
            sink.report(PodDiagnostics.negative(container, list, name, text));
        } else if (isOfVendor(name) && rounded(amount).stripTrailingZeros().scale() > 0) {
            sink.report(PodDiagnostics.notWhole(container, list, name, text));
            return false;
        }
        return !isNegative;
    }

    private void compare(String name, String request, @Nullable Tree limit) {
        boolean isShared = !isOfVendor(name) && !name.startsWith("hugepages-");
        if (limit == null && !isShared) {
            sink.report(PodDiagnostics.noLimit(container, name, request));
        }
        if (limit instanceof Tree.Text most && !most.value().equals(request)) {
            int order = rounded(Quantity.of(request).amount())
                    .compareTo(rounded(Quantity.of(most.value()).amount()));
            if (order > 0) {
                sink.report(PodDiagnostics.aboveLimit(container, name, request, most.value()));
            } else if (order < 0 && !isShared) {
                sink.report(PodDiagnostics.belowLimit(container, name, request, most.value()));
            }
        }
    }

    /** What is not Kubernetes' own is given as a whole or not at all. */
    private static boolean isOfVendor(String name) {
        return name.indexOf('/') >= 0 && !name.contains("kubernetes.io/");
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.scale() > DECIMALS ? amount.setScale(DECIMALS, RoundingMode.CEILING) : amount;
    }
}
