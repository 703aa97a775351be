package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.Booking;
import org.tongyuan.fees.books.Booking.Left;
import org.tongyuan.fees.books.Ledger;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.closing.Closing.Difference;
import org.tongyuan.fees.closing.Closing.Line;
import org.tongyuan.fees.closing.Closing.Transfer;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Closes a legal day: each cashier what they hold, then the hall, which passes what was taken on to the treasury. */
@UseCase
class CloseDay {

    private final DayFigures figures;
    private final Closings closings;
    private final ClosingTrail trail;
    private final Ledger ledger;
    private final BookDays days;
    private final Names names;

    /** Whoever is named, and the number. */
    @Component
    record Names(Colleagues colleagues, Agencies agencies, FeeDesk desk) {}

    CloseDay(DayFigures figures, Closings closings, ClosingTrail trail, Ledger ledger, BookDays days, Names names) {
        this.figures = figures;
        this.closings = closings;
        this.trail = trail;
        this.ledger = ledger;
        this.days = days;
        this.names = names;
    }

    /** {@code counted} is what the cashier holds by channel; what is not counted is nothing. */
    @Transactional
    String closeOwn(
            LocalDate day,
            Map<PayChannel, BigDecimal> counted,
            @Nullable String explanation,
            SignedIn.Officer cashier) {
        cashier.mustBeAbleTo(Permission.FEE_COLLECT);
        days.lock();
        String id = cashier.accountId().toString();
        var now = figures.ofCashier(id, day);
        mustBeOpen(now.ready(), day, now.after());
        var lines = new TreeMap<>(now.expected())
                .entrySet().stream()
                        .map(e -> new Line(e.getKey(), e.getValue(), counted.getOrDefault(e.getKey(), BigDecimal.ZERO)))
                        .toList();
        return close(day, id, lines, List.of(), List.of(), explanation, cashier);
    }

    @Transactional
    @LegalBasis("行政许可法, art. 59")
    String closeHall(LocalDate day, @Nullable String explanation, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.FEE_COLLECT);
        days.lock();
        var now = figures.ofHall(day);
        mustBeOpen(now.ready(), day, now.after());
        if (!now.waiting().isEmpty()) {
            throw new RuleBroken(
                    "fees.closing.cashiers",
                    names.colleagues().byIds(now.waiting()).values().stream()
                            .map(Colleagues.Colleague::name)
                            .collect(Collectors.joining("、")));
        }
        return close(day, null, now.lines(), now.differences(), now.left(), explanation, officer);
    }

    private static void mustBeOpen(boolean ready, LocalDate day, LocalDate after) {
        if (!ready) {
            throw new RuleBroken("fees.closing.day", day, after);
        }
    }

    private String close(
            LocalDate day,
            @Nullable String cashier,
            List<Line> lines,
            List<Difference> differences,
            List<Left> left,
            @Nullable String explanation,
            SignedIn.Officer by) {
        boolean explained = explanation != null && !explanation.isBlank();
        if (!Closing.balances(lines, differences) && !explained) {
            throw new RuleBroken("fees.closing.explain");
        }
        var closing = new Closing(
                Ids.next(),
                names.desk().nextNumber("RJ", names.agencies().home().code(), day),
                day,
                cashier,
                cashier == null ? null : by.name(),
                trail.now(),
                by.accountId().toString(),
                by.name(),
                explained ? explanation : null,
                lines,
                transfers(left),
                differences);
        closings.insert(closing);
        if (!left.isEmpty()) {
            ledger.book(Booking.transferred(left), day, Ledger.Of.closing(closing.id()));
        }
        trail.record(
                cashier == null ? "FEE_HALL_CLOSED" : "FEE_DAY_CLOSED",
                closing.id(),
                by.actor(),
                Map.of(
                        "number", closing.number(),
                        "day", day.toString(),
                        "yuan", closing.transferred().toPlainString(),
                        "balances", String.valueOf(Closing.balances(lines, differences))));
        return closing.number();
    }

    private static List<Transfer> transfers(List<Left> left) {
        var sums = new TreeMap<UUID, BigDecimal>();
        left.forEach(l -> sums.merge(l.agency(), l.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(e -> new Transfer(e.getKey(), e.getValue()))
                .toList();
    }
}
