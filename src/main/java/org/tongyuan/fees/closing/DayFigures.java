package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.Booking.Left;
import org.tongyuan.fees.books.Ledger;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.closing.Closing.Difference;
import org.tongyuan.fees.closing.Closing.Line;
import org.tongyuan.fees.demand.Amounts;
import org.tongyuan.platform.LegalTime;

/** What stands to be closed: of one cashier, or of the hall. */
@Component
class DayFigures {

    private final Ledger ledger;
    private final BookDays days;
    private final Closings closings;
    private final Reconciliation reconciliation;
    private final LegalTime time;

    DayFigures(Ledger ledger, BookDays days, Closings closings, Reconciliation reconciliation, LegalTime time) {
        this.ledger = ledger;
        this.days = days;
        this.closings = closings;
        this.reconciliation = reconciliation;
        this.time = time;
    }

    /**
     * A cashier's day.
     *
     * @param after the last closed day: what came since belongs to this closing
     * @param ready false when the day is closed already
     */
    record OfCashier(LocalDate day, LocalDate after, boolean ready, Map<PayChannel, BigDecimal> expected) {}

    /**
     * The hall's day.
     *
     * @param waiting cashiers who must close first
     * @param left what goes to the treasury
     */
    record OfHall(
            LocalDate day,
            LocalDate after,
            boolean ready,
            List<Line> lines,
            List<Difference> differences,
            List<UUID> waiting,
            List<Left> left) {

        public boolean balances() {
            return Closing.balances(lines, differences);
        }
    }

    /** The oldest day with something to close, else today. */
    OfCashier ofCashier(String cashier) {
        LocalDate after = days.closedUntil(cashier);
        LocalDate today = time.today();
        LocalDate day = ledger.daysOf(cashier, after).stream()
                .filter(d -> !d.isAfter(today))
                .findFirst()
                .orElse(today);
        return ofCashier(cashier, day);
    }

    OfCashier ofCashier(String cashier, LocalDate day) {
        LocalDate after = days.closedUntil(cashier);
        var expected = sums(after, day, cashier);
        for (PayChannel channel : PayChannel.values()) {
            if (channel.atTheDesk()) {
                expected.putIfAbsent(channel, Amounts.NOTHING);
            }
        }
        return new OfCashier(day, after, mayClose(day, after), expected);
    }

    OfHall ofHall(LocalDate day) {
        LocalDate after = days.closedUntil(null);
        var expected = sums(after, day, null);
        var counted = closings.counted(after, day);
        var online = reconciliation.of(after, day);
        var lines = new ArrayList<Line>();
        for (PayChannel channel : PayChannel.values()) {
            lines.add(new Line(
                    channel,
                    expected.getOrDefault(channel, Amounts.NOTHING),
                    channel.atTheDesk() ? counted.getOrDefault(channel, Amounts.NOTHING) : online.counted()));
        }
        return new OfHall(
                day,
                after,
                mayClose(day, after),
                lines,
                online.differences(),
                closings.openCashiers(after, day),
                ledger.inClearing(day));
    }

    private boolean mayClose(LocalDate day, LocalDate after) {
        return day.isAfter(after) && !day.isAfter(time.today());
    }

    /** Of one cashier, or of all and what came online. */
    private Map<PayChannel, BigDecimal> sums(LocalDate after, LocalDate until, @Nullable String cashier) {
        var sums = new EnumMap<PayChannel, BigDecimal>(PayChannel.class);
        ledger.flows(after.plusDays(1), until).stream()
                .filter(f -> cashier == null || Objects.equals(f.cashier(), cashier))
                .forEach(f -> sums.merge(f.channel(), f.amount(), BigDecimal::add));
        return sums;
    }
}
