package dev.cellc.compiler.git;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit sees of the machine: the environment that it is given, and no configuration besides the repository's own.
 * Left alone, JGit runs {@code git} to find the system's configuration, and measures the clock of the file system for
 * three seconds wherever it finds no note of an earlier measurement.
 */
final class HermeticSystem extends SystemReader.Delegate {
    private static final SystemReader ORIGINAL = SystemReader.getInstance();

    private final Map<String, String> environment;

    private HermeticSystem(Map<String, String> environment) {
        super(ORIGINAL);
        this.environment = environment;
    }

    /**
     * Makes it JGit's one reader for the whole process, without any environment: that one belongs to a call and not
     * to the process. JGit caches what it learns, so this has to come before anything else is asked of it.
     */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof HermeticSystem)) {
            // Makes itself the one that JGit leaves its clean-up to. Another would have the process end with a pool of
            // threads, for measurements and repacking that never happen here, and load all messages to be ready for it.
            new CleanupService();
            SystemReader.setInstance(new HermeticSystem(Collections.emptyMap()));
        }
    }

    static SystemReader of(Map<String, String> environment) {
        return new HermeticSystem(environment);
    }

    @Override
    public @Nullable String getenv(String variable) {
        return environment.get(variable);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    private static final class EmptyConfig extends FileBasedConfig {
        private static final long CLOCK_STEP_NANOS = Duration.ofSeconds(1).toNanos();

        private EmptyConfig(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        /** A constant for the coarseness of file times keeps JGit from measuring it. */
        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(CLOCK_STEP_NANOS, TimeUnit.NANOSECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }
    }
}
