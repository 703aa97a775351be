package org.tongyuan.agencies.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongyuan.agencies.DivisionCode;

class DivisionsFileTest {

    @Test
    void every_line_is_a_division_after_the_one_above_it() {
        Set<String> known = new HashSet<>();
        assertThat(FirstRegion.read(d -> true)).hasSize(44_699).allSatisfy(d -> {
            var parent = new DivisionCode(d.code()).parent();
            assertThat(parent == null || known.contains(parent.digits()))
                    .as(d.code())
                    .isTrue();
            assertThat(d.name()).isNotBlank();
            known.add(d.code());
        });
    }
}
