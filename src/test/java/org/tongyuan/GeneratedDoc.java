package org.tongyuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under docs/ that is made from the code: fails when stale, written anew by {@code bin/docs}. */
public final class GeneratedDoc {

    private GeneratedDoc() {}

    public static void isFresh(String file, String content) throws IOException {
        Path path = Path.of("docs", file);
        if ("1".equals(System.getenv("TONGYUAN_DOCS_WRITE"))) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return;
        }
        assertThat(Files.exists(path) ? Files.readString(path) : "")
                .as("docs/%s is stale: run bin/docs and commit it", file)
                .isEqualTo(content);
    }
}
