package org.tongyuan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Finds the real data that tests read beside the project; a public clone has none, and such tests are skipped there with a message. */
public final class SharedData {

    private static final List<Path> ROOTS = List.of(Path.of("../shared/data"), Path.of("../../shared/data"));

    private SharedData() {}

    public static Path file(String name) {
        for (Path root : ROOTS) {
            if (Files.exists(root.resolve(name))) {
                return root.resolve(name);
            }
        }
        String message = "SKIPPED: no ../shared/data/" + name + " beside this clone; this test needs the real data";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI must have the real data: " + message);
        }
        System.err.println(message);
        Assumptions.abort(message);
        throw new AssertionError("unreachable");
    }
}
