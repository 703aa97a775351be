package org.tongyuan.cases.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.documents.Letter;
import org.tongyuan.journal.Actor;

/**
 * A finished case with all that a reviewer would leaf through.
 *
 * @param staff those who acted, by account
 * @param archiveNumber null while it is not filed
 */
record Dossier(
        CaseSnapshot c,
        List<ActRow> history,
        List<Letter> letters,
        Map<UUID, Colleague> staff,
        @Nullable String archiveNumber,
        Publicity publicity) {

    /**
     * When the result became public, null when it did not, and the last day for it, null when it need not or the calendar is missing.
     *
     * @param today the day of the draw
     */
    record Publicity(@Nullable LocalDate on, @Nullable LocalDate dueOn, LocalDate today) {}

    /** The day on which it ended. */
    LocalDate endedOn() {
        return Objects.requireNonNull(c.dates().endedOn());
    }

    Set<String> templates() {
        return letters.stream().map(Letter::template).collect(Collectors.toSet());
    }

    boolean has(Act act) {
        return history.stream().anyMatch(row -> row.act() == act);
    }

    List<ActRow> byStaff() {
        return history.stream()
                .filter(row -> row.actor().kind() == Actor.Kind.STAFF)
                .toList();
    }
}
