package org.tongyuan.fees.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tongyuan.fees.books.Booking.Left;
import org.tongyuan.fees.books.Booking.Posting;
import org.tongyuan.fees.books.Booking.Way;

/** Random lives of fees, on the entries that every act books. */
class BookingPropertyTest {

    private static final List<UUID> AGENCIES = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    /** The books in memory, beside what simply was paid and given back. */
    private static final class Books {
        final Map<String, BigDecimal> balances = new HashMap<>();
        final Map<UUID, BigDecimal> owed = new HashMap<>();
        final Map<UUID, BigDecimal> settled = new HashMap<>();
        final List<Paid> paid = new ArrayList<>();
        final List<Paid> demands = new ArrayList<>();

        record Paid(UUID agency, Way way, BigDecimal amount, boolean held) {}

        void book(Booking booking) {
            for (Posting p : booking.postings()) {
                String key = p.account() + "/" + p.agency() + (p.channel() == null ? "" : "/" + p.channel());
                balances.merge(key, p.debit().subtract(p.credit()), BigDecimal::add);
            }
            assertThat(balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("0");
        }

        BigDecimal of(LedgerAccount account, UUID agency) {
            return balances.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(account + "/" + agency))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        void close() {
            var left = new ArrayList<Left>();
            balances.forEach((key, amount) -> {
                String[] parts = key.split("/");
                if (parts[0].equals("CLEARING") && amount.signum() != 0) {
                    left.add(new Left(UUID.fromString(parts[1]), PayChannel.valueOf(parts[2]), amount));
                }
            });
            if (!left.isEmpty()) {
                book(Booking.transferred(left));
            }
            for (UUID agency : AGENCIES) {
                assertThat(of(LedgerAccount.CLEARING, agency)).isEqualByComparingTo("0");
                assertThat(of(LedgerAccount.TREASURY, agency))
                        .as("the treasury has what was settled less what was given back")
                        .isEqualByComparingTo(settled.getOrDefault(agency, BigDecimal.ZERO));
            }
        }

        void check() {
            for (UUID agency : AGENCIES) {
                assertThat(of(LedgerAccount.PAYER, agency))
                        .isEqualByComparingTo(owed.getOrDefault(agency, BigDecimal.ZERO));
                assertThat(of(LedgerAccount.HELD, agency).add(of(LedgerAccount.TO_REFUND, agency)))
                        .isEqualByComparingTo("0");
                assertThat(of(LedgerAccount.DUE, agency).negate().subtract(of(LedgerAccount.PAYER, agency)))
                        .as("what is due to the treasury is there or on its way")
                        .isEqualByComparingTo(
                                of(LedgerAccount.TREASURY, agency).add(of(LedgerAccount.CLEARING, agency)));
            }
        }

        void step(int what, int which, int fen) {
            UUID agency = AGENCIES.get(which % AGENCIES.size());
            var channel = PayChannel.values()[which % PayChannel.values().length];
            var way = new Way(channel, channel.atTheDesk() ? "cashier" + which % 2 : null);
            var amount = BigDecimal.valueOf(fen, 2);
            switch (what) {
                case 0, 1 -> {
                    book(Booking.demanded(agency, amount));
                    owed.merge(agency, amount, BigDecimal::add);
                    demands.add(new Paid(agency, way, amount, false));
                }
                case 2 ->
                    take(which).ifPresent(d -> {
                        book(Booking.withdrawn(d.agency(), d.amount()));
                        owed.merge(d.agency(), d.amount().negate(), BigDecimal::add);
                    });
                case 3, 4 ->
                    take(which).ifPresent(d -> {
                        book(Booking.settled(d.agency(), way, d.amount()));
                        owed.merge(d.agency(), d.amount().negate(), BigDecimal::add);
                        settled.merge(d.agency(), d.amount(), BigDecimal::add);
                        paid.add(new Paid(d.agency(), way, d.amount(), false));
                    });
                case 5 -> {
                    book(Booking.held(agency, way, amount));
                    paid.add(new Paid(agency, way, amount, true));
                }
                case 6 -> refund(which, amount);
                default -> close();
            }
            check();
        }

        private Optional<Paid> take(int which) {
            return demands.isEmpty() ? Optional.empty() : Optional.of(demands.remove(which % demands.size()));
        }

        private void refund(int which, BigDecimal most) {
            if (paid.isEmpty()) {
                return;
            }
            Paid p = paid.remove(which % paid.size());
            BigDecimal amount = p.amount().min(most);
            book(
                    p.held()
                            ? Booking.heldRefunded(p.agency(), p.way(), amount)
                            : Booking.refunded(p.agency(), p.way(), amount));
            if (!p.held()) {
                settled.merge(p.agency(), amount.negate(), BigDecimal::add);
            }
            BigDecimal rest = p.amount().subtract(amount);
            if (rest.signum() > 0) {
                paid.add(new Paid(p.agency(), p.way(), rest, p.held()));
            }
        }
    }

    @Property(tries = 400)
    void every_book_balances_and_what_is_settled_is_the_treasurys(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 7) Integer> acts,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        var books = new Books();
        var random = new Random(seed);
        for (int act : acts) {
            books.step(act, random.nextInt(1000), 1 + random.nextInt(100_000));
        }
        books.close();
        BigDecimal all = AGENCIES.stream()
                .map(a -> books.of(LedgerAccount.TREASURY, a))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(all).isEqualByComparingTo(books.settled.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void an_entry_that_does_not_balance_cannot_be_made() {
        var posting =
                new Posting(LedgerAccount.PAYER, AGENCIES.getFirst(), null, null, BigDecimal.TEN, BigDecimal.ZERO);
        assertThatThrownBy(() -> new Booking(Booking.Kind.DEMAND, List.of(posting)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Booking.demanded(AGENCIES.getFirst(), BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
