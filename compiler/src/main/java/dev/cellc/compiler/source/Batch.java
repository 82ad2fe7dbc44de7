package dev.cellc.compiler.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Items that have nothing to do with each other, whatever is done with them. {@code many} is how many there have to be
 * for a second processor to help more than asking it costs.
 */
public record Batch<T>(List<T> items, int many) {

    public Batch {
        items = List.copyOf(items);
    }

    /** What {@code work} makes of the items, in their order; by all processors that are free where they are many. */
    public <R> List<R> map(Function<? super T, ? extends R> work) {
        return mapWith(() -> work);
    }

    /** The same, where every thread makes what it works with for itself, once. */
    public <R> List<R> mapWith(Supplier<? extends Function<? super T, ? extends R>> worker) {
        if (!items.isEmpty() && items.size() >= many) {
            return Shared.map(items, worker);
        }
        Function<? super T, ? extends R> work = worker.get();
        List<R> results = new ArrayList<>(items.size());
        for (T item : items) {
            results.add(work.apply(item));
        }
        return results;
    }

    /** Does {@code work} with every item, in any order. */
    public void forEach(Consumer<? super T> work) {
        map(item -> {
            work.accept(item);
            return true;
        });
    }

    /**
     * Work on items, of which every thread that has time takes the next one. Nobody waits for a thread that has not come,
     * and all are busy until the last item is taken, or something has gone wrong with one.
     */
    private record Shared<T, R>(
            List<T> items,
            Supplier<? extends Function<? super T, ? extends R>> worker,
            AtomicInteger next,
            AtomicInteger open,
            List<R> results,
            AtomicReference<@Nullable Throwable> failure,
            CompletableFuture<Boolean> end)
            implements Runnable {

        @SuppressWarnings("unchecked")
        static <T, R> List<R> map(List<T> items, Supplier<? extends Function<? super T, ? extends R>> worker) {
            int count = items.size();
            Shared<T, R> shared = new Shared<>(
                    items,
                    worker,
                    new AtomicInteger(),
                    new AtomicInteger(count),
                    Arrays.asList((R[]) new Object[count]),
                    new AtomicReference<>(),
                    new CompletableFuture<>());
            for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
                ForkJoinPool.commonPool().execute(shared);
            }
            shared.run();
            shared.await();
            return Collections.unmodifiableList(shared.results);
        }

        @Override
        public void run() {
            Function<? super T, ? extends R> work = worker.get();
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                try {
                    results.set(i, work.apply(items.get(i)));
                } catch (RuntimeException | Error e) {
                    // kept in what is there already, as there may be no memory for more
                    failure.compareAndSet(null, e);
                    next.set(items.size());
                    end.complete(true);
                }
                if (open.decrementAndGet() == 0) {
                    end.complete(true);
                }
            }
        }

        /** What went wrong with an item is thrown as if there were one thread. */
        private void await() {
            end.join();
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
