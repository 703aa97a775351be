package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.closing.Closing.Difference;
import org.tongyuan.fees.closing.Closing.Side;
import org.tongyuan.fees.payment.Gateways;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.fees.refund.Refunds;

/** Compares the gateway's statement with the books, number by number. */
@Component
class Reconciliation {

    private static final int FIRST_DAYS = 400;

    private final Gateways gateways;
    private final Payments payments;
    private final Refunds refunds;
    private final Closings closings;

    Reconciliation(Gateways gateways, Payments payments, Refunds refunds, Closings closings) {
        this.gateways = gateways;
        this.payments = payments;
        this.refunds = refunds;
        this.closings = closings;
    }

    /** What the gateway says there should be of these days, and where it differs. */
    record Outcome(BigDecimal counted, List<Difference> differences) {}

    /** {@code after} is the last closed day: what the gateway took later on it was booked on the next. */
    Outcome of(LocalDate after, LocalDate until) {
        Map<String, BigDecimal> ours = booked(after.plusDays(1), until);
        var gateway = gateways.find();
        if (gateway.isEmpty()) {
            return compare(ours, List.of());
        }
        LocalDate from = after.equals(BookDays.BEFORE_ALL) ? until.minusDays(FIRST_DAYS) : after;
        var statement = gateway.get().statement(from, until).stream()
                .filter(l -> ours.containsKey(l.number()) || !isKnown(l.number()))
                .toList();
        return compare(ours, statement);
    }

    private Map<String, BigDecimal> booked(LocalDate from, LocalDate to) {
        var ours = new LinkedHashMap<String, BigDecimal>();
        payments.booked(PayChannel.ONLINE, from, to)
                .forEach(p -> ours.put(String.valueOf(p.transaction()), p.amount()));
        refunds.bookedOnline(from, to)
                .forEach(r -> ours.put(r.number(), r.amount().negate()));
        return ours;
    }

    /** Booked on another day, or named by an earlier closing. */
    private boolean isKnown(String number) {
        return payments.byTransaction(PayChannel.ONLINE, number).isPresent()
                || refunds.isPaid(number)
                || closings.isExplained(number);
    }

    static Outcome compare(Map<String, BigDecimal> ours, List<PaymentGateway.Line> statement) {
        var differences = new ArrayList<Difference>();
        var missing = new LinkedHashMap<>(ours);
        BigDecimal counted = BigDecimal.ZERO;
        for (var line : statement) {
            counted = counted.add(line.amount());
            BigDecimal mine = missing.remove(line.number());
            if (mine == null) {
                differences.add(new Difference(line.number(), Side.GATEWAY_ONLY, line.amount()));
            } else if (mine.compareTo(line.amount()) != 0) {
                differences.add(
                        new Difference(line.number(), Side.AMOUNT, line.amount().subtract(mine)));
            }
        }
        missing.forEach((number, amount) -> differences.add(new Difference(number, Side.BOOKS_ONLY, amount.negate())));
        return new Outcome(counted, differences);
    }
}
