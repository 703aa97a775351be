package org.tongyuan.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;

class EntryHashTest {

    private static final Instant THEN = Instant.parse("2026-03-16T01:02:03.456789Z");
    private final Entry entry = Entry.of(
                    new Actor(Actor.Kind.STAFF, "a"), "CASE_ACCEPTED", new Subject("case", "1"), THEN)
            .with("item", "x")
            .sealed("s");

    @Test
    void is_the_same_for_the_same_entry() {
        assertThat(hash(entry)).isEqualTo(hash(entry)).hasSize(64);
    }

    @Test
    void changes_with_every_part() {
        assertThat(new String[] {
                    hash(entry),
                    hash(entry.with("item", "y")),
                    hash(entry.with("more", "x")),
                    hash(entry.sealed("t")),
                    hash(new Entry(
                            entry.actor(), entry.act(), entry.subject(), entry.occurred(), entry.details(), null)),
                    EntryHash.of(2, 1, entry, THEN, ""),
                    EntryHash.of(1, 2, entry, THEN, ""),
                    EntryHash.of(1, 1, entry, THEN.plusNanos(1000), ""),
                    EntryHash.of(1, 1, entry, THEN, "p")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void cannot_be_confused_by_moving_text_between_fields() {
        var one = Entry.of(new Actor(Actor.Kind.STAFF, "a"), "X", new Subject("case", "12"), THEN);
        var other = Entry.of(new Actor(Actor.Kind.STAFF, "a"), "X", new Subject("case1", "2"), THEN);
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    private static String hash(Entry e) {
        return EntryHash.of(1, 1, e, THEN, "");
    }
}
