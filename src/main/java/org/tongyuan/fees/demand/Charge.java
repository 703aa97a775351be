package org.tongyuan.fees.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.Fee;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * What is charged: one entry of the published list, taken so many times, less an exemption of the list.
 *
 * @param unitAmount yuan for one unit, or the whole sum when there is no unit
 * @param dueDays working days within which to pay, null when the item sets none
 */
public record Charge(
        String name,
        String standard,
        String basis,
        BigDecimal unitAmount,
        @Nullable String unit,
        int quantity,
        @Nullable Relief relief,
        @Nullable Integer dueDays) {

    private static final int MOST = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A reduction by a class of the list, with the reason why this payer belongs to it and what shows it. */
    public record Relief(String who, int percent, String basis, String reason, String evidence) {}

    /** What an officer asks for; {@code amount} is needed within a range only, {@code relief} names a class of the list. */
    public record Wanted(
            String fee,
            @Nullable BigDecimal amount,
            int quantity,
            @Nullable String relief,
            String reason,
            String evidence) {}

    /** Refuses whatever the entry does not say. */
    @LegalBasis("行政许可法, art. 58")
    @LegalBasis("行政许可法, art. 59")
    static Charge of(Fee fee, Wanted wanted) {
        var rate = fee.rate();
        if (rate == null) {
            throw new RuleBroken("fees.charge.words-only", fee.name());
        }
        if (fee.basis().isBlank()) {
            throw new RuleBroken("fees.charge.basis", fee.name());
        }
        if (wanted.quantity() < 1 || wanted.quantity() > MOST || (rate.unit() == null && wanted.quantity() != 1)) {
            throw new RuleBroken(rate.unit() == null ? "fees.charge.fixed" : "fees.charge.quantity", fee.name(), MOST);
        }
        return new Charge(
                fee.name(),
                fee.standard(),
                fee.basis(),
                amount(rate, wanted.amount()),
                rate.unit(),
                wanted.quantity(),
                relief(fee, wanted),
                rate.dueDays());
    }

    private static BigDecimal amount(Fee.Rate rate, @Nullable BigDecimal wanted) {
        BigDecimal most = rate.most();
        if (most == null) {
            if (wanted != null && wanted.compareTo(rate.amount()) != 0) {
                throw new RuleBroken("fees.charge.amount", rate.words());
            }
            return rate.amount();
        }
        if (wanted == null
                || wanted.stripTrailingZeros().scale() > 2
                || wanted.compareTo(rate.amount()) < 0
                || wanted.compareTo(most) > 0) {
            throw new RuleBroken("fees.charge.range", rate.words());
        }
        return wanted.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static @Nullable Relief relief(Fee fee, Wanted wanted) {
        String asked = wanted.relief();
        if (asked == null) {
            return null;
        }
        var listed = fee.reliefs().stream()
                .filter(e -> e.who().equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("fees.relief.off-list", asked));
        if (wanted.reason().isBlank() || wanted.evidence().isBlank()) {
            throw new RuleBroken("fees.relief.reason");
        }
        return new Relief(listed.who(), listed.percent(), listed.basis(), wanted.reason(), wanted.evidence());
    }

    /** Before any reduction. */
    public BigDecimal listed() {
        return unitAmount.multiply(BigDecimal.valueOf(quantity));
    }

    /** What is to be paid; a part of a fen is let off. */
    public BigDecimal amount() {
        if (relief == null) {
            return listed();
        }
        return listed().multiply(HUNDRED.subtract(BigDecimal.valueOf(relief.percent())))
                .divide(HUNDRED, 2, RoundingMode.DOWN);
    }

    /** 80.00 元 × 2 件，减收 50%. */
    public String calculation() {
        return Amounts.words(unitAmount)
                + (unit == null ? "" : " × " + quantity + " " + unit)
                + (relief == null ? "" : relief.percent() == 100 ? "，免收" : "，减收 " + relief.percent() + "%");
    }
}
