package org.tongyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTest {

    private static final Path CLUSTER = Path.of("/var/lib/tongyuan/postgres");

    @Test
    void tells_process_port_and_readiness() {
        var file = PostmasterFile.parse(
                CLUSTER,
                List.of("4711", CLUSTER.toString(), "1795000000", "21234", "", "127.0.0.1", "  12345  1", "ready   "));
        assertThat(file).hasValueSatisfying(f -> {
            assertThat(f.pid()).isEqualTo(4711);
            assertThat(f.port()).isEqualTo(21234);
            assertThat(f.ready()).isTrue();
        });
    }

    @Test
    void is_not_ready_while_half_written() {
        assertThat(PostmasterFile.parse(CLUSTER, List.of())).isEmpty();
        assertThat(PostmasterFile.parse(CLUSTER, List.of("4711", CLUSTER.toString())))
                .hasValueSatisfying(f -> assertThat(f.ready()).isFalse());
    }

    @Test
    void does_not_take_a_stranger_with_the_same_number_for_the_server() {
        var own = ProcessHandle.current().pid();
        assertThat(new PostmasterFile(own, CLUSTER, 21234, "ready").running()).isFalse();
    }
}
