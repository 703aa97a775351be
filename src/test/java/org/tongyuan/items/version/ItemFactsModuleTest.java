package org.tongyuan.items.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class ItemFactsModuleTest {

    @Autowired
    ItemFacts facts;

    @Autowired
    JdbcClient jdbc;

    /** Document review 3 beside the site check 5, then the decision 2; taking in (1) and handing over (2) have limits of their own (行政许可法, art. 42(1), 44). */
    @Test
    void the_days_up_to_the_decision_count_from_acceptance_and_side_by_side() {
        String id = jdbc.sql("SELECT i.id::text FROM items.item i JOIN items.item_version v ON v.id = i.in_force"
                        + " WHERE v.name = '食品经营许可（新办）'")
                .query(String.class)
                .single();
        assertThat(facts.find(id).orElseThrow().facts())
                .containsEntry("stageDays", 7L)
                .containsEntry("promisedDays", 8L)
                .containsEntry("acceptSteps", 1L);
    }
}
