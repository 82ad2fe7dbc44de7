package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Services of the cluster that variables name in plain text: without a connection, policies drop every call to them. */
final class NamedServiceRule {
    private static final String SERVICE = ".svc";

    private final Set<Span> said = new LinkedHashSet<>();
    private final DiagnosticSink sink;

    private NamedServiceRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    static void check(List<Cell> cells, DiagnosticSink sink) {
        NamedServiceRule rule = new NamedServiceRule(sink);
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (DeployedContainer container : deployment.containers()) {
                    container.spec().inputs().env().forEach(variable -> rule.check(variable, deployment, cell));
                }
            }
        }
    }

    private void check(Variable variable, ComponentDeployment deployment, Cell cell) {
        Named named = variable.value() instanceof Variable.Text text ? Named.in(text.text()) : null;
        if (named != null
                && !isReached(named, deployment, cell)
                && said.add(variable.name().span())) {
            sink.report(ReachDiagnostics.namedWithoutConnection(variable.name(), named.host(), deployment));
        }
    }

    private static boolean isReached(Named named, ComponentDeployment deployment, Cell cell) {
        if (named.namespace().equals(cell.namespace()) && cell.isOpen()) {
            return true;
        }
        for (Outgoing flow : deployment.outgoing()) {
            if (flow instanceof Call call
                    && call.providerNamespace().equals(named.namespace())
                    && Names.service(call.endpoint().component()).equals(named.service())) {
                return true;
            }
            if (flow instanceof ManagedCall managed
                    && managed.instance().destination() instanceof Destination.Pods pods
                    && pods.namespace().equals(named.namespace())) {
                return true;
            }
        }
        return false;
    }

    /** A name that leads to a Service: {@code orders.shop.svc}, whatever stands around it. */
    private record Named(String service, String namespace) {

        /** The first one in a text; null where there is none. */
        static @Nullable Named in(String text) {
            int end = text.indexOf(SERVICE);
            int after = end + SERVICE.length();
            if (end < 0 || (after < text.length() && isOfLabel(text.charAt(after)))) {
                return null;
            }
            int dot = start(text, end) - 1;
            int first = dot < 0 || text.charAt(dot) != '.' ? -1 : start(text, dot);
            return first < 0 || first == dot || dot + 1 == end
                    ? null
                    : new Named(text.substring(first, dot), text.substring(dot + 1, end));
        }

        private static int start(String text, int end) {
            int start = end;
            while (start > 0 && isOfLabel(text.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private static boolean isOfLabel(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }

        String host() {
            return service + '.' + namespace + SERVICE;
        }
    }
}
