package org.tongyuan.items.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private final ShortMemory<String, Integer> memory = new ShortMemory<>(2, Duration.ofMinutes(1));

    @Test
    void a_value_is_read_once_until_it_is_forgotten() {
        assertThat(memory.get("a", key -> Optional.of(1))).contains(1);
        assertThat(memory.get("a", key -> Optional.of(2))).contains(1);
        memory.forget("a");
        assertThat(memory.get("a", key -> Optional.of(3))).contains(3);
        memory.forgetAll();
        assertThat(memory.get("a", key -> Optional.of(4))).contains(4);
    }

    @Test
    void what_changed_while_it_was_read_is_not_kept() {
        memory.get("a", key -> {
            memory.forget("a");
            return Optional.of(1);
        });
        assertThat(memory.get("a", key -> Optional.of(2))).contains(2);
        memory.get("b", key -> {
            memory.forgetAll();
            return Optional.of(1);
        });
        assertThat(memory.get("b", key -> Optional.of(2))).contains(2);
    }

    @Test
    void nothing_is_kept_of_what_is_not_there() {
        assertThat(memory.get("a", key -> Optional.empty())).isEmpty();
        assertThat(memory.get("a", key -> Optional.of(1))).contains(1);
    }

    @Test
    void at_the_bound_it_begins_anew() {
        memory.get("a", key -> Optional.of(1));
        memory.get("b", key -> Optional.of(1));
        memory.get("c", key -> Optional.of(1));
        assertThat(memory.get("a", key -> Optional.of(2))).contains(2);
        assertThat(memory.get("c", key -> Optional.of(2))).contains(1);
    }
}
