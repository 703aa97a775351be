package org.tongyuan.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.Ids;

@TongyuanTest
class JournalModuleTest {

    @Autowired
    Journal journal;

    @Autowired
    JournalReader reader;

    @Autowired
    TransactionTemplate transaction;

    private final Subject subject = new Subject("journal-test", Ids.next().toString());

    @Test
    void entries_of_a_subject_form_a_chain() {
        Recorded first = journal.record(entry("BEGUN").with("字段", "值").sealed("d1"));
        Recorded second = journal.record(entry("ENDED"));
        List<Recorded> chain = journal.of(subject);
        assertThat(chain).containsExactly(first, second);
        assertThat(chain).extracting(Recorded::chainIndex).containsExactly(1, 2);
        assertThat(second.hash())
                .isEqualTo(EntryHash.of(second.position(), 2, second.entry(), second.recorded(), first.hash()));
    }

    @Test
    void an_entry_disappears_with_the_callers_rollback() {
        transaction.executeWithoutResult(status -> {
            journal.record(entry("BEGUN"));
            status.setRollbackOnly();
        });
        assertThat(journal.of(subject)).isEmpty();
    }

    @Test
    void an_entry_recorded_apart_stays_when_the_caller_rolls_back() {
        transaction.executeWithoutResult(status -> {
            journal.recordApart(entry("REFUSED"));
            status.setRollbackOnly();
        });
        assertThat(journal.of(subject)).hasSize(1);
    }

    @Test
    void recording_apart_on_a_chain_the_caller_holds_fails_instead_of_waiting_for_ever() {
        transaction.executeWithoutResult(status -> {
            journal.record(entry("BEGUN"));
            assertThatThrownBy(() -> journal.recordApart(entry("REFUSED"))).isInstanceOf(RuntimeException.class);
        });
    }

    @Test
    void appends_to_one_subject_at_once_make_one_unbroken_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, 100).forEach(i -> all.add(threads.submit(() -> journal.record(entry("ACT_" + i)))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        List<Recorded> chain = journal.of(subject);
        assertThat(chain).hasSize(100);
        String previous = "";
        for (int i = 0; i < chain.size(); i++) {
            Recorded r = chain.get(i);
            assertThat(r.chainIndex()).isEqualTo(i + 1);
            assertThat(r.hash()).isEqualTo(EntryHash.of(r.position(), i + 1, r.entry(), r.recorded(), previous));
            previous = r.hash();
        }
    }

    @Test
    void different_subjects_do_not_wait_for_each_other() throws Exception {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> holder = threads.submit(() -> transaction.executeWithoutResult(status -> {
                journal.record(entry("HELD"));
                held.countDown();
                await(release);
            }));
            await(held);
            var other = new Subject("journal-test", Ids.next().toString());
            journal.record(Entry.of(Actor.system("test"), "FREE", other, Instant.now()));
            assertThat(journal.of(other)).hasSize(1);
            release.countDown();
            holder.get();
        }
    }

    @Test
    void a_reader_stops_before_what_a_running_transaction_may_still_write() throws Exception {
        long start = journal.record(entry("BEFORE")).position();
        readAll(start - 1);
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slowSubject = new Subject("journal-test", Ids.next().toString());
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
                journal.record(Entry.of(Actor.system("test"), "SLOW", slowSubject, Instant.now()));
                written.countDown();
                await(release);
            }));
            await(written);
            Recorded quick = journal.record(entry("QUICK"));
            assertThat(readAll(start)).extracting(Recorded::position).doesNotContain(quick.position());
            release.countDown();
            slow.get();
            assertThat(readAll(start)).extracting(r -> r.entry().act()).contains("SLOW", "QUICK");
        }
    }

    private List<Recorded> readAll(long from) {
        // Other tests' transactions may hold the horizon back for a moment; it is asked a few times as a reader would.
        List<Recorded> last = List.of();
        for (int i = 0; i < 5; i++) {
            last = reader.readFrom(from, 10_000);
        }
        return last;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(String act) {
        return Entry.of(Actor.system("test"), act, subject, Instant.now());
    }
}
