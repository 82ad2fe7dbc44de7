package dev.cellc.compiler;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.check.Checker;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.derive.CellDeriver;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.io.ProjectReader;
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

/** The processor time of each pass over a tree, the median of several runs: {@code PassBenchmark TREE [RUNS]}. */
final class PassBenchmark {
    private static final int RUNS = 11;
    private static final double NANOS = 1e6;

    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private long last;

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

    private static void print(String pass, List<Long> times) {
        double first = times.get(0) / NANOS;
        List<Long> later = times.stream().skip(times.size() / 2).sorted().toList();
        double median = later.get(later.size() / 2) / NANOS;
        System.out.println(pass + ": " + Math.round(first) + " ms first, " + Math.round(median) + " ms warm");
    }

    private void run(SourceTree tree) {
        DiagnosticSink sink = diagnostic -> {
            if (diagnostic.isError()) {
                throw new IllegalStateException(diagnostic.toString());
            }
        };
        last = now();
        Documents documents = Compiler.parse(tree, sink);
        lap("parse");
        Declarations declarations = Validator.validate(documents, "1.0.0", sink);
        lap("validate");
        Model model = Compiler.resolve(declarations, sink);
        lap("resolve");
        List<Cell> cells = CellDeriver.derive(model, sink);
        List<Plane> planes = CellDeriver.planes(model, cells, sink);
        lap("derive");
        Checker.check(model, cells, sink);
        Checker.checkDocuments(documents.ours(), cells, sink);
        lap("check");
        List<Resource> resources = Renderer.render(model, planes, cells, sink);
        lap("render");
        Checker.checkObjects(cells, resources, sink);
        lap("check objects");
        List<Printed> objects = Emitter.print(resources);
        lap("print");
        Prover.prove(planes, objects, sink);
        lap("prove");
        Emitter.emit(objects, documents.files());
        lap("emit");
    }

    private void lap(String pass) {
        long now = now();
        times.computeIfAbsent(pass, key -> new ArrayList<>()).add(now - last);
        last = now;
    }

    /** Of this thread alone, so that a busy machine changes little. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
