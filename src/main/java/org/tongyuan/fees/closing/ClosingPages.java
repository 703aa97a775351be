package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.fees.books.Booking.Left;
import org.tongyuan.fees.closing.BookLines.BookLine;
import org.tongyuan.fees.demand.Amounts;
import org.tongyuan.platform.LegalTime;

/** What the pages of closings show: figures, and the records behind them. */
@Component
class ClosingPages {

    private static final int MOST = 100;

    private final Closings closings;
    private final DayFigures figures;
    private final BookLines lines;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final LegalTime time;

    ClosingPages(
            Closings closings,
            DayFigures figures,
            BookLines lines,
            Colleagues colleagues,
            Agencies agencies,
            LegalTime time) {
        this.closings = closings;
        this.figures = figures;
        this.lines = lines;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.time = time;
    }

    /** A sum of an agency. */
    record OfAgency(String agency, BigDecimal amount) {}

    /** A cashier's day before it is closed, with what they booked. */
    record Own(DayFigures.OfCashier figures, List<Counted> counts, List<BookLine> books) {}

    /** A field in which a cashier writes what was counted. */
    record Counted(String name, String label, String hint) {}

    /** The hall's day before it is closed. */
    record Hall(
            DayFigures.OfHall figures,
            List<String> waiting,
            List<OfAgency> toTreasury,
            BigDecimal total,
            List<BookLine> books,
            List<BookLines.RefusedNotice> refused) {}

    /** A closing with the entries that it closed. */
    record View(Closing of, List<OfAgency> toTreasury, List<Closing> cashiers, List<BookLine> books) {}

    List<Closing> latest() {
        return closings.latest(MOST);
    }

    Own own(UUID cashier, @Nullable LocalDate day) {
        String id = cashier.toString();
        var now = day == null ? figures.ofCashier(id) : figures.ofCashier(id, day);
        var counts = now.expected().entrySet().stream()
                .map(e -> new Counted(
                        e.getKey().name().toLowerCase(Locale.ROOT),
                        e.getKey().label() + "（元）",
                        "账上应有 " + Amounts.words(e.getValue())))
                .toList();
        return new Own(now, counts, lines.between(now.after(), now.day(), id));
    }

    Hall hall(@Nullable LocalDate day) {
        var now = figures.ofHall(day == null ? time.today() : day);
        return new Hall(
                now,
                colleagues.byIds(now.waiting()).values().stream()
                        .map(Colleagues.Colleague::name)
                        .toList(),
                byAgency(now.left()),
                now.left().stream().map(Left::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.between(now.after(), now.day(), null),
                lines.refusedNotices(now.after()));
    }

    private List<OfAgency> byAgency(List<Left> left) {
        Map<UUID, BigDecimal> sums = left.stream()
                .collect(Collectors.groupingBy(
                        Left::agency, Collectors.reducing(BigDecimal.ZERO, Left::amount, BigDecimal::add)));
        return sums.entrySet().stream()
                .map(e -> new OfAgency(agencies.require(e.getKey()).name(), e.getValue()))
                .sorted(Comparator.comparing(OfAgency::agency))
                .toList();
    }

    View view(String number) {
        var c = closings.require(number);
        var before = lines.closedBefore(c);
        var cashiers = c.isOfHall() ? closings.ofCashiers(before, c.day()) : List.<Closing>of();
        var toTreasury = new ArrayList<OfAgency>();
        c.transfers()
                .forEach(t ->
                        toTreasury.add(new OfAgency(agencies.require(t.agency()).name(), t.amount())));
        return new View(c, toTreasury, cashiers, lines.between(before, c.day(), c.cashierId()));
    }
}
