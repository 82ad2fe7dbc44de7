package dev.cellc.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bar on a terminal that moves while work takes longer than a second, and is gone once it is done. Nothing says how
 * much is left of a compilation, so it shows that there is life, and for how long.
 */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 12;
    private static final int BLOCK = 3;
    private static final String ERASE = "\r\u001B[K";

    private final String what;
    private final Output err;
    private final long patience;
    private final long step;
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable Thread thread;

    private Progress(String what, Output err, long patience, long step) {
        this.what = what;
        this.err = err;
        this.patience = patience;
        this.step = step;
    }

    static Progress start(String what, Output err) {
        return start(what, err, 1000, 100);
    }

    /** With times of the caller's choice, in milliseconds. */
    static Progress start(String what, Output err, long patience, long step) {
        Progress progress = new Progress(what, err, patience, step);
        progress.begin();
        return progress;
    }

    private void begin() {
        thread = new Thread(this::draw, "cellc progress");
        thread.setDaemon(true);
        thread.start();
    }

    private void draw() {
        try {
            if (done.await(patience, TimeUnit.MILLISECONDS)) {
                return;
            }
            int frame = 0;
            do {
                long seconds = (patience + frame * step) / 1000;
                err.print(ERASE + bar(frame) + ' ' + what + ", " + seconds + " s");
                err.flush();
                frame++;
            } while (!done.await(step, TimeUnit.MILLISECONDS));
            err.print(ERASE);
            err.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Output.Failure e) {
            // nobody sees it; what is to be said later meets the same failure, and says so
            return;
        }
    }

    /** A block that goes to and fro. */
    static String bar(int frame) {
        int way = WIDTH - BLOCK;
        int at = frame % (2 * way);
        int left = at <= way ? at : 2 * way - at;
        return '[' + " ".repeat(left) + "=".repeat(BLOCK) + " ".repeat(way - left) + ']';
    }

    /** Nothing else is printed before this has returned, so that nothing is drawn over. */
    @Override
    public void close() {
        done.countDown();
        Thread drawing = thread;
        if (drawing == null) {
            return;
        }
        try {
            drawing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
