package org.tongyuan.journal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.JournalPlace;
import org.tongyuan.platform.Ids;

@TongyuanTest
@Transactional
class JournalMetricsModuleTest {

    @Autowired
    JournalMetrics metrics;

    @Autowired
    Journal journal;

    private record At(long position) implements JournalPlace {

        @Override
        public String reader() {
            return "test";
        }
    }

    @Test
    void the_oldest_entry_after_a_reader_s_place_is_what_it_has_not_read() {
        var subject = new Subject("metrics-thing", Ids.next().toString());
        var first = journal.record(Entry.of(Actor.system("test"), "ACT_1", subject, Instant.now()));
        var second = journal.record(Entry.of(Actor.system("test"), "ACT_2", subject, Instant.now()));
        assertThat(metrics.oldestUnread(new At(first.position() - 1))).hasValueSatisfying(unread -> {
            assertThat(unread.position()).isEqualTo(first.position());
            assertThat(unread.age()).isBetween(0.0, 60.0);
        });
        assertThat(metrics.oldestUnread(new At(first.position())).orElseThrow().position())
                .isEqualTo(second.position());
        assertThat(metrics.newest()).isGreaterThanOrEqualTo(second.position());
        assertThat(metrics.oldestUnread(new At(Long.MAX_VALUE))).isEmpty();
    }
}
