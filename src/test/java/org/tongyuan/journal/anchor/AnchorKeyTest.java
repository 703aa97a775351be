package org.tongyuan.journal.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class AnchorKeyTest {

    private static final int NODES = 6;

    @RepeatedTest(5)
    void nodes_that_start_at_once_on_a_shared_folder_sign_with_one_key(@TempDir Path data) throws Exception {
        var barrier = new CyclicBarrier(NODES);
        Callable<AnchorKey> node = () -> {
            barrier.await();
            return new AnchorKey(data);
        };
        var keys = new ArrayList<AnchorKey>();
        try (var pool = Executors.newFixedThreadPool(NODES)) {
            for (Future<AnchorKey> key : pool.invokeAll(java.util.Collections.nCopies(NODES, node))) {
                keys.add(key.get());
            }
        }
        var first = keys.getFirst();
        for (AnchorKey key : keys) {
            assertThat(key.id()).isEqualTo(first.id());
            var anchor = key.sign(new Anchor(1, 0, 5, 5, "root", "", Instant.EPOCH, key.id(), ""));
            assertThat(AnchorKey.isSigned(anchor, first.trusted().get(first.id())))
                    .isTrue();
        }
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("journal-anchor.key", "journal-anchor.pub");
        }
    }
}
