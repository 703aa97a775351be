package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.coverage.DutyRecords.Line;
import org.tongyuan.disclosure.coverage.ExpectedDates.Expected;

/**
 * Which record answers which expected date; each answers one. One that went public between two last days answers the later of them in time;
 * what is left over makes up for dates before it that nothing answered.
 */
final class Answers {

    /**
     * An expected date with what answers it: in time, later, or nothing.
     *
     * @param missed the last day is over and nothing answers it even now
     */
    record Answered(Expected expected, @Nullable Line line, boolean late, boolean missed) {}

    private final List<Line> records;
    private final Set<UUID> used = new HashSet<>();

    private Answers(List<Line> records) {
        this.records = records;
    }

    /** {@code records}: the first first. */
    static List<Answered> of(List<Expected> dates, List<Line> records, LocalDate today) {
        var answers = new Answers(records);
        var inTime = new ArrayList<@Nullable Line>();
        dates.forEach(date -> inTime.add(answers.inTime(date)));
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < dates.size(); i++) {
            answered.add(answers.answer(dates.get(i), inTime.get(i), today));
        }
        return answered;
    }

    private @Nullable Line inTime(Expected date) {
        for (Line line : records) {
            if (date.takes(line.publishedOn()) && used.add(line.recordId())) {
                return line;
            }
        }
        return null;
    }

    private Answered answer(Expected date, @Nullable Line inTime, LocalDate today) {
        LocalDate due = date.dueOn();
        if (inTime != null || due == null || !due.isBefore(today)) {
            return new Answered(date, inTime, false, false);
        }
        for (Line line : records) {
            if (line.publishedOn().isAfter(due) && used.add(line.recordId())) {
                return new Answered(date, line, true, false);
            }
        }
        return new Answered(date, null, false, true);
    }
}
