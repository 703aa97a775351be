package org.tongyuan.disclosure.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Reason;
import org.tongyuan.disclosure.advice.PublicAdvice.State;
import org.tongyuan.platform.NotFound;

/** What the pages show of public advice. */
@Component
class PublicAdvicePages {

    /** One with what belongs to it; {@code left} is how long is left to answer, in words. */
    record View(PublicAdvice of, Agency agency, String left, List<Reason> reasons) {}

    /** A line of a list. */
    record Row(PublicAdvice of, Agency agency, String left, boolean late) {}

    private final PublicAdvices advices;
    private final PublicAdviceDesk desk;
    private final PublicAdviceActs acts;

    PublicAdvicePages(PublicAdvices advices, PublicAdviceDesk desk, PublicAdviceActs acts) {
        this.advices = advices;
        this.desk = desk;
        this.acts = acts;
    }

    List<Row> shown(@Nullable LocalDate before, @Nullable UUID after, int most) {
        return rows(advices.shown(after == null ? null : before, after, most));
    }

    /** Of those that were asked in the year that runs. */
    PublicAdvices.Counts ofThisYear() {
        return advices.since(acts.today().withDayOfYear(1));
    }

    List<Agency> agencies() {
        return desk.answering();
    }

    /** As everybody sees it. */
    View shown(String number) {
        var found = advices.require(number);
        var answer = found.answer();
        if (answer == null || !answer.isShown()) {
            throw new NotFound("public advice " + number);
        }
        return view(found);
    }

    View byReceipt(String receipt) {
        return view(advices.byReceipt(receipt).orElseThrow(() -> new NotFound("public advice by receipt")));
    }

    View visible(String number, SignedIn.Officer officer) {
        var found = advices.require(number);
        desk.mustSee(officer, found);
        return view(found);
    }

    /** An agency that passed it on sees it no longer. */
    boolean sees(String number, SignedIn.Officer officer) {
        return desk.sees(officer, advices.require(number));
    }

    private View view(PublicAdvice a) {
        var calendar = desk.calendarOf(a.agencyId());
        return new View(
                a,
                desk.agency(a.agencyId()),
                a.clock().text(acts.today(), calendar),
                a.clock().reasons(calendar));
    }

    List<Row> rows(SignedIn.Officer officer, State state) {
        return rows(advices.of(desk.seesAll(officer) ? null : officer.agencyId(), state));
    }

    private List<Row> rows(List<PublicAdvice> found) {
        LocalDate today = acts.today();
        return found.stream()
                .map(a -> new Row(
                        a,
                        desk.agency(a.agencyId()),
                        a.clock().text(today, desk.calendarOf(a.agencyId())),
                        a.isLate(today)))
                .toList();
    }

    List<PublicAdviceActs.Line> history(View view) {
        return acts.of(view.of().head().id());
    }

    boolean mayHandle(SignedIn.Officer officer, View view) {
        return desk.mayHandle(officer, view.of());
    }
}
