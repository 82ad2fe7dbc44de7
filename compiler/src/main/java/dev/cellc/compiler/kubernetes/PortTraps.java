package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Port lists of a class: Kubernetes merges them by number, so that two protocols on one number can become one port. */
final class PortTraps {
    private static final String DEFAULT_PROTOCOL = "TCP";

    private PortTraps() {}

    /** Checks the list {@code ports}, whose merge key is {@code key}, against the ports that are laid over it. */
    static void check(YamlNode.Entry ports, String key, List<Overlay.Port> overlay, DiagnosticSink sink) {
        Map<String, List<YamlNode.Mapping>> byNumber = new LinkedHashMap<>();
        for (YamlNode.Mapping port : MergeTraps.items(ports.value())) {
            byNumber.computeIfAbsent(MergeTraps.text(port.get(key)), number -> new ArrayList<>())
                    .add(port);
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        overlay.forEach(port -> numbers.add(port.number()));
        for (int number : numbers) {
            List<YamlNode.Mapping> written = byNumber.getOrDefault(Integer.toString(number), List.of());
            List<String> laidOver = overlay.stream()
                    .filter(port -> port.number() == number)
                    .map(Overlay.Port::protocol)
                    .toList();
            if (collapses(protocols(written), laidOver)) {
                YamlNode place = written.isEmpty() ? ports.key() : written.get(0);
                sink.report(TrapDiagnostics.portsCollapse(place, number, key));
            }
        }
    }

    /** The ports that a container or a service of a template has. */
    static List<Overlay.Port> written(YamlNode.Mapping owner, String key) {
        List<Overlay.Port> ports = new ArrayList<>();
        for (YamlNode.Mapping port : MergeTraps.items(owner.get("ports"))) {
            String number = MergeTraps.text(port.get(key));
            if (number.matches("[0-9]{1,5}")) {
                ports.add(new Overlay.Port(
                        Integer.parseInt(number), protocols(List.of(port)).get(0)));
            }
        }
        return ports;
    }

    private static List<String> protocols(List<YamlNode.Mapping> ports) {
        return ports.stream()
                .map(port -> MergeTraps.text(port.get("protocol")))
                .map(protocol -> protocol.isEmpty() ? DEFAULT_PROTOCOL : protocol)
                .toList();
    }

    /** Whether the merge loses or doubles one of the protocols: all that is laid over goes into the first port. */
    private static boolean collapses(List<String> written, List<String> laidOver) {
        List<String> merged = new ArrayList<>(written.isEmpty() ? laidOver.subList(0, 1) : written);
        merged.set(0, laidOver.get(laidOver.size() - 1));
        TreeSet<String> wanted = new TreeSet<>(written);
        wanted.addAll(laidOver);
        return merged.size() != wanted.size() || !merged.containsAll(wanted);
    }
}
