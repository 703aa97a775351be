package org.tongyuan.standards.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class BuiltInClausesModuleTest {

    @Autowired
    ClauseRules rules;

    @Autowired
    Clauses clauses;

    @Test
    void every_built_in_clause_compiles_and_passes_its_own_samples() {
        List<ClauseContent> all = BuiltInClauses.of("990000");

        assertThat(all).hasSizeGreaterThanOrEqualTo(120).allSatisfy(c -> {
            assertThat(rules.faults(c)).as(c.number()).isEmpty();
            assertThat(c.samples()).as(c.number()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(c.basis()).as(c.number()).isNotBlank();
        });
        var numbers = new HashSet<String>();
        assertThat(all).allSatisfy(c -> assertThat(numbers.add(c.number())).isTrue());
    }

    @Test
    void they_are_in_force_from_the_first_start() {
        assertThat(clauses.running("S-08-005"))
                .hasValueSatisfying(c -> assertThat(c.builtIn()).isTrue());
    }
}
