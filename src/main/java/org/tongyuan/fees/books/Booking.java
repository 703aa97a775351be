package org.tongyuan.fees.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the books: what happened, on which accounts. It always balances. Amounts in yuan. */
public record Booking(Kind kind, List<Posting> postings) {

    /** What is booked. */
    public enum Kind {
        DEMAND("开具缴费通知"),
        WITHDRAWAL("撤回缴费通知"),
        PAYMENT("缴款"),
        HELD("多缴暂存"),
        REFUND("退款"),
        HELD_REFUND("退还暂存款"),
        TRANSFER("划缴财政专户");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One line; either debit or credit is nothing. */
    public record Posting(
            LedgerAccount account,
            UUID agency,
            @Nullable PayChannel channel,
            @Nullable String cashier,
            BigDecimal debit,
            BigDecimal credit) {}

    /** Through which channel, and by which cashier; null for none. */
    public record Way(PayChannel channel, @Nullable String cashier) {}

    /** What is left of an agency in a channel and goes to the treasury; negative when more was given back than taken. */
    public record Left(UUID agency, PayChannel channel, BigDecimal amount) {}

    public Booking {
        postings = List.copyOf(postings);
        BigDecimal difference =
                postings.stream().map(p -> p.debit().subtract(p.credit())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (difference.signum() != 0 || postings.isEmpty()) {
            throw new IllegalArgumentException("does not balance: " + kind + " " + postings);
        }
    }

    public static Booking demanded(UUID agency, BigDecimal amount) {
        return pair(Kind.DEMAND, LedgerAccount.PAYER, LedgerAccount.DUE, agency, null, amount);
    }

    public static Booking withdrawn(UUID agency, BigDecimal amount) {
        return pair(Kind.WITHDRAWAL, LedgerAccount.DUE, LedgerAccount.PAYER, agency, null, amount);
    }

    /** A payment that settles its demand. */
    public static Booking settled(UUID agency, Way way, BigDecimal amount) {
        return pair(Kind.PAYMENT, LedgerAccount.CLEARING, LedgerAccount.PAYER, agency, way, amount);
    }

    /** A payment that nobody owed. */
    public static Booking held(UUID agency, Way way, BigDecimal amount) {
        return pair(Kind.HELD, LedgerAccount.HELD, LedgerAccount.TO_REFUND, agency, way, amount);
    }

    public static Booking refunded(UUID agency, Way way, BigDecimal amount) {
        return pair(Kind.REFUND, LedgerAccount.DUE, LedgerAccount.CLEARING, agency, way, amount);
    }

    public static Booking heldRefunded(UUID agency, Way way, BigDecimal amount) {
        return pair(Kind.HELD_REFUND, LedgerAccount.TO_REFUND, LedgerAccount.HELD, agency, way, amount);
    }

    /** Moves what is left in clearing to the treasury; {@code left} has no nothing in it and is not empty. */
    public static Booking transferred(List<Left> left) {
        var postings = new ArrayList<Posting>();
        for (Left one : left) {
            var way = new Way(one.channel(), null);
            boolean in = one.amount().signum() > 0;
            var treasury = in ? LedgerAccount.TREASURY : LedgerAccount.CLEARING;
            var clearing = in ? LedgerAccount.CLEARING : LedgerAccount.TREASURY;
            postings.addAll(pair(
                            Kind.TRANSFER,
                            treasury,
                            clearing,
                            one.agency(),
                            way,
                            one.amount().abs())
                    .postings());
        }
        return new Booking(Kind.TRANSFER, postings);
    }

    private static Booking pair(
            Kind kind,
            LedgerAccount debited,
            LedgerAccount credited,
            UUID agency,
            @Nullable Way way,
            BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("nothing to book: " + kind + " " + amount);
        }
        return new Booking(
                kind,
                List.of(
                        posting(debited, agency, way, amount, BigDecimal.ZERO),
                        posting(credited, agency, way, BigDecimal.ZERO, amount)));
    }

    /** Only the accounts of money that lies somewhere know the channel. */
    private static Posting posting(
            LedgerAccount account, UUID agency, @Nullable Way way, BigDecimal debit, BigDecimal credit) {
        boolean lies = account == LedgerAccount.CLEARING || account == LedgerAccount.HELD;
        return new Posting(
                account,
                agency,
                lies && way != null ? way.channel() : null,
                lies && way != null ? way.cashier() : null,
                debit,
                credit);
    }
}
