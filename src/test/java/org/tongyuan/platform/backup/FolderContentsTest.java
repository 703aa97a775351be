package org.tongyuan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("rule")
class FolderContentsTest {

    @TempDir
    Path root;

    @Test
    void names_what_is_kept_outside_the_database_and_nothing_of_the_server() throws IOException {
        write("files/ab/cd/probe");
        write("files/ab/cd/half.tmp");
        write("files/incoming/upload");
        write("keys/letters");
        write("keys/database");
        write("anchors/2026");
        write("lock");
        write("postgres/base/1");
        write("replaced-20260101/files/old");

        var folder = new FolderContents(root);

        assertThat(folder.names(true)).containsExactly("anchors/2026", "files/ab/cd/probe", "keys/letters");
        assertThat(folder.names(false)).containsExactly("anchors/2026", "files/ab/cd/probe");
        assertThat(new FolderContents(root.resolve("none")).names(true)).isEmpty();
    }

    @Test
    void is_not_disturbed_by_files_that_the_server_makes_and_removes_meanwhile() throws Exception {
        write("files/ab/cd/probe");
        Path restless = Files.createDirectories(root.resolve("postgres/global"));
        var stop = new AtomicBoolean();
        var server = Thread.ofPlatform().start(() -> {
            for (int n = 0; !stop.get(); n++) {
                try {
                    Files.delete(Files.createFile(restless.resolve("pg_internal.init." + n)));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        try {
            for (int n = 0; n < 500; n++) {
                assertThat(new FolderContents(root).names(true)).containsExactly("files/ab/cd/probe");
            }
        } finally {
            stop.set(true);
            server.join();
        }
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
