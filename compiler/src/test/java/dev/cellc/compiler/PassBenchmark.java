package dev.cellc.compiler;

import com.sun.management.OperatingSystemMXBean;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.check.Checker;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.derive.CellDeriver;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.io.ProjectReader;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.proof.Prover;
import dev.cellc.compiler.render.Renderer;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import dev.cellc.compiler.yaml.Documents;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The time that each pass over a tree takes, of all processors and on the clock: in the first run, and the least and the
 * median of the later half: {@code PassBenchmark TREE [RUNS]}.
 */
final class PassBenchmark {
    private static final int RUNS = 11;
    private static final double NANOS = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Nanoseconds of all threads, the collector's and the JIT compiler's included, and nanoseconds on the clock. */
    private record Lap(long processors, long clock) {

        static Lap now() {
            return new Lap(SYSTEM.getProcessCpuTime(), System.nanoTime());
        }

        Lap since(Lap start) {
            return new Lap(processors - start.processors, clock - start.clock);
        }
    }

    private final Map<String, List<Lap>> times = new LinkedHashMap<>();
    private Lap last = Lap.now();

    private PassBenchmark() {}

    public static void main(String[] args) throws Exception {
        SortedMap<String, String> variables = new TreeMap<>(System.getenv());
        SourceTree tree = ProjectReader.of(variables).offline().directory(Path.of(args[0]));
        PassBenchmark benchmark = new PassBenchmark();
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
        for (int run = 0; run < runs; run++) {
            benchmark.run(tree);
        }
        benchmark.times.forEach(PassBenchmark::print);
    }

    private static void print(String pass, List<Lap> laps) {
        System.out.println(
                pass + ": processors " + described(laps, Lap::processors) + "; clock " + described(laps, Lap::clock));
    }

    private static String described(List<Lap> laps, ToLongFunction<Lap> time) {
        List<Long> later = laps.stream()
                .skip(laps.size() / 2)
                .map(time::applyAsLong)
                .sorted()
                .toList();
        return millis(time.applyAsLong(laps.get(0))) + " ms first, " + millis(later.get(0)) + " ms least, "
                + millis(later.get(later.size() / 2)) + " ms median";
    }

    private static long millis(long nanos) {
        return Math.round(nanos / NANOS);
    }

    private void run(SourceTree tree) {
        DiagnosticSink sink = diagnostic -> {
            if (diagnostic.isError()) {
                throw new IllegalStateException(diagnostic.toString());
            }
        };
        last = Lap.now();
        Documents documents = Compiler.parse(tree, sink);
        lap("parse");
        Declarations declarations = Validator.validate(documents, "1.0.0", sink);
        lap("validate");
        Model model = Compiler.resolve(declarations, sink);
        lap("resolve");
        List<Cell> cells = CellDeriver.derive(model, sink);
        List<Plane> planes = CellDeriver.planes(model, cells, sink);
        lap("derive");
        Checker.check(model, cells, true, sink);
        Checker.checkDocuments(documents.ours(), cells, sink);
        lap("check");
        List<Resource> resources = Renderer.render(model, planes, cells, sink);
        lap("render");
        Checker.checkObjects(cells, resources, sink);
        lap("check objects");
        List<Printed> objects = Emitter.print(resources);
        lap("print");
        Prover.prove(planes, objects, Shard.WHOLE, sink);
        lap("prove");
        Emitter.emit(objects, documents.files());
        lap("emit");
    }

    private void lap(String pass) {
        Lap now = Lap.now();
        times.computeIfAbsent(pass, key -> new ArrayList<>()).add(now.since(last));
        last = now;
    }
}
