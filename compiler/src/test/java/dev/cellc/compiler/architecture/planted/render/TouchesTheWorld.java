package dev.cellc.compiler.architecture.planted.render;

import dev.cellc.compiler.architecture.Violates;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

final class TouchesTheWorld {
    private TouchesTheWorld() {}

    @Violates("R3")
    static final class Disk {
        static boolean exists(String path) {
            return Files.exists(Path.of(path));
        }
    }

    @Violates("R3")
    static final class Stream {
        static void say(String text) {
            System.out.print(text);
        }
    }

    @Violates("R3")
    static final class Network {
        static String host(URL url) {
            return url.getHost();
        }
    }

    @Violates("R3")
    static final class Clock {
        static long now() {
            return System.currentTimeMillis();
        }
    }

    @Violates("R3")
    static final class Environment {
        static boolean isHome() {
            return System.getenv().containsKey("HOME");
        }
    }
}
