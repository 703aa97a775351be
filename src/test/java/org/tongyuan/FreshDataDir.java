package org.tongyuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the test context an empty data folder of its own under {@code target/}; the unpacked database programs are kept between runs. */
class FreshDataDir implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path dir = Path.of("target", "test-data");
        try {
            FileSystemUtils.deleteRecursively(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of(
                        "tongyuan.data-dir="
                                + dir.resolve("p" + ProcessHandle.current().pid()),
                        "tongyuan.embedded.binaries-dir=target/postgres-binaries")
                .applyTo(context);
    }
}
