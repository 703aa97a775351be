package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.TongyuanTest;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Journal;
import org.tongyuan.recount.JournalRecount;

/** Some hundred cases on random paths through a year; nothing of it stays. The whole year of a county is {@code bench/year-2025}. */
@TongyuanTest
class JournalRecountModuleTest {

    private static final int CASES = 240;
    private static final long SEED = 20250101;

    @Autowired
    BeanFactory beans;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void every_due_date_equals_a_count_of_single_days_from_the_journal_alone() {
        var savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var lives = new RandomLives(beans, act -> savepoint.executeWithoutResult(status -> act.run()));
        for (long seed = SEED; lives.numbers().size() < CASES; seed++) {
            lives.live(seed);
        }
        var recount = new JournalRecount(jdbc);
        var profiles = new HashSet<ProcedureProfile>();
        for (String number : lives.numbers()) {
            var head = cases.require(number).head();
            profiles.add(head.profile());
            journal.of(new Subject("case", head.id().toString())).forEach(recount::entry);
        }
        assertThat(recount.mistakes()).isEmpty();
        assertThat(recount.cases()).isGreaterThanOrEqualTo(CASES);
        assertThat(recount.limits()).isGreaterThan(2 * CASES);
        assertThat(profiles).containsExactlyInAnyOrder(ProcedureProfile.values());
        assertThat(lives.done().keySet())
                .contains(
                        Act.NOTIFY_CORRECTION,
                        Act.RECEIVE_CORRECTION,
                        Act.PAUSE,
                        Act.RESUME,
                        Act.EXTEND,
                        Act.TELL_HEARING,
                        Act.HOLD_HEARING,
                        Act.SERVE_RESPONDENT,
                        Act.WITHDRAW,
                        Act.EXPLAIN_DELAY);
        jdbc.sql("""
            UPDATE cases.clock SET due_on = due_on + 1
            WHERE key = 'STATUTORY' AND case_id = (SELECT c.id FROM cases.case_file c JOIN cases.clock k ON k.case_id = c.id
                WHERE c.number = ANY (?) AND k.key = 'STATUTORY' AND k.due_on IS NOT NULL LIMIT 1)\
            """).param(lives.numbers().toArray(String[]::new)).update();
        assertThat(recount.mistakes())
                .as("a date that is wrong by a day is found")
                .hasSize(1);
    }
}
