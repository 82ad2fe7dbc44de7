package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One request is one operation: where two could be meant that differ in their rules, nobody knows which holds. */
final class OperationRule {
    private OperationRule() {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        Set<Span> seen = new LinkedHashSet<>();
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Exposure exposure : deployment.exposures()) {
                    if (seen.add(exposure.api().name().span())) {
                        check(exposure.api(), sink);
                    }
                }
            }
        }
    }

    private static void check(Api api, DiagnosticSink sink) {
        Map<Integer, List<Operation>> bySegments = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            List<Operation> others =
                    bySegments.computeIfAbsent(segments(operation).length, segments -> new ArrayList<>());
            for (Operation other : others) {
                if (isSame(operation, other) || isAmbiguous(operation, other)) {
                    sink.report(CheckDiagnostics.operationsOverlap(operation, other, isSame(operation, other)));
                    break;
                }
            }
            others.add(operation);
        }
    }

    private static boolean isSame(Operation one, Operation other) {
        return Objects.equals(one.method(), other.method()) && one.shape().equals(other.shape());
    }

    /** A literal path goes before a template, and a method before none; between two templates nothing decides. */
    private static boolean isAmbiguous(Operation one, Operation other) {
        boolean sameRules = one.scopes().equals(other.scopes()) && Objects.equals(one.rateLimit(), other.rateLimit());
        boolean bothTemplates = one.isTemplate() && other.isTemplate();
        boolean sameMethod =
                one.method() == null || other.method() == null || one.method().equals(other.method());
        return !sameRules
                && bothTemplates
                && sameMethod
                && !one.shape().equals(other.shape())
                && canMeet(segments(one), segments(other));
    }

    private static String[] segments(Operation operation) {
        return operation.path().value().split("/", -1);
    }

    private static boolean canMeet(String[] one, String[] other) {
        for (int i = 0; i < one.length; i++) {
            if (!canMeet(one[i], other[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether two segments can be one text, judged by what stands before their first and after their last name. */
    private static boolean canMeet(String one, String other) {
        if (one.indexOf('{') < 0 && other.indexOf('{') < 0) {
            return one.equals(other);
        }
        String start = start(one);
        String end = end(one);
        boolean starts = start.startsWith(start(other)) || start(other).startsWith(start);
        boolean ends = end.endsWith(end(other)) || end(other).endsWith(end);
        return starts && ends;
    }

    private static String start(String segment) {
        int brace = segment.indexOf('{');
        return brace < 0 ? segment : segment.substring(0, brace);
    }

    private static String end(String segment) {
        return segment.substring(segment.lastIndexOf('}') + 1);
    }
}
