package dev.cellc.compiler.source;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/** Work that goes on beside the rest, on a processor that has nothing else to do. */
public record Aside<T>(Supplier<T> result) {

    /** Work that is done at once where it is little, as telling another processor about it would take longer. */
    public static <T> Aside<T> of(Supplier<T> work, boolean isMuch) {
        if (!isMuch) {
            T result = work.get();
            return new Aside<>(() -> result);
        }
        ForkJoinTask<T> task = ForkJoinPool.commonPool().submit(work::get);
        return new Aside<>(task::join);
    }

    /** What came of it, as soon as it is done; what went wrong with it is thrown here. */
    public T get() {
        return result.get();
    }
}
