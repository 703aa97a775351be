package org.tongyuan.items;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What agencies collected in fees 行政事业性收费 of items, for whoever reports it; given by the module that takes the money. In yuan. */
public interface CollectedFees {

    /**
     * What was paid less what was paid back, booked on a day from the first up to and without the second; empty when nothing was ever
     * paid to these agencies here, so that nobody knows what they collect elsewhere.
     */
    Optional<BigDecimal> yuan(Collection<UUID> agencies, LocalDate from, LocalDate before);

    /** The payments and repayments behind the sum, those whose id is greater than {@code after}, by id. */
    List<Paid> behind(Collection<UUID> agencies, LocalDate from, LocalDate before, UUID after, int most);

    /** A payment, or a repayment with an amount below zero. */
    record Paid(UUID id, String label, String link, UUID agencyId, LocalDate day, BigDecimal yuan) {}
}
