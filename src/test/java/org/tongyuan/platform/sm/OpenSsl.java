package org.tongyuan.platform.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The command {@code openssl} of version 3: a second implementation to agree with. Without it CI fails, others are told. */
public final class OpenSsl {

    private OpenSsl() {}

    public record Answer(int code, byte[] out) {
        public String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    public static void require() {
        String version;
        try {
            version = run(Path.of("."), "version").text();
        } catch (IOException e) {
            version = "none: " + e.getMessage();
        }
        boolean there = version.startsWith("OpenSSL 3");
        if (!there) {
            System.err.println("*** NOT TESTED: SM2, SM3 and SM4 against OpenSSL 3 (found: " + version.strip()
                    + "). Install it, e.g.: sudo apt-get install openssl ***");
            assertThat(System.getenv("CI")).as("CI must have OpenSSL 3").isNotEqualTo("true");
        }
        Assumptions.assumeTrue(there, "OpenSSL 3 is not installed");
    }

    public static Answer run(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Answer(process.exitValue(), out);
    }
}
