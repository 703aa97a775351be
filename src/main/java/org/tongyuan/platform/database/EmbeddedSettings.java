package org.tongyuan.platform.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Where the embedded database lives.
 *
 * @param fsync off only in tests
 * @param forCommand whether it is for a command, which may stand beside a running product
 */
record EmbeddedSettings(Path dataDir, Path binaries, boolean fsync, boolean forCommand) {

    static final String URL = "spring.datasource.url";
    static final String EMBEDDED = "embedded";

    /** As long as no external database is named. */
    static boolean isAsked(Environment environment) {
        return environment.getProperty(URL, EMBEDDED).equals(EMBEDDED);
    }

    static EmbeddedSettings of(Environment environment) {
        Path dataDir = Path.of(environment.getProperty("tongyuan.data-dir", "./data"));
        String binaries = environment.getProperty("tongyuan.embedded.binaries-dir", "");
        return new EmbeddedSettings(
                dataDir,
                (binaries.isEmpty() ? dataDir.resolve("postgres-binaries") : Path.of(binaries))
                        .toAbsolutePath()
                        .normalize(),
                environment.getProperty("tongyuan.embedded.fsync", Boolean.class, true),
                !environment.getProperty("tongyuan.command", "").isEmpty());
    }

    EmbeddedDatabase start() {
        return forCommand
                ? EmbeddedDatabase.attachOrStart(dataDir, binaries, fsync)
                : EmbeddedDatabase.start(dataDir, binaries, fsync);
    }
}
