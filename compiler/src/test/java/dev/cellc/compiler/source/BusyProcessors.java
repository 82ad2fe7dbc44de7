package dev.cellc.compiler.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/** Keeps every processor but that of the caller busy with something else. */
public final class BusyProcessors implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Aside<Boolean>> others = new ArrayList<>();

    public BusyProcessors() {
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            others.add(Aside.of(this::isOver, true));
        }
    }

    private boolean isOver() {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Until this is closed. */
    public boolean areBusy() {
        return end.getCount() > 0;
    }

    @Override
    public void close() {
        end.countDown();
        others.forEach(Aside::get);
    }
}
