package org.tongyuan.fees.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.items.Fee;
import org.tongyuan.items.Fee.Exemption;
import org.tongyuan.items.Fee.Rate;
import org.tongyuan.platform.RuleBroken;

class ChargeTest {

    private static final List<Exemption> RELIEFS = List.of(
            new Exemption("小微企业", 100, "财税规定"), new Exemption("更正登记", 50, "收费规定"), new Exemption("困难群众", 33, "收费规定"));

    private static Fee fee(@Nullable Rate rate) {
        return new Fee("登记费", "每件 80 元", "收费规定", rate, RELIEFS);
    }

    private static Rate perUnit(String amount) {
        return new Rate(new BigDecimal(amount), null, "件", 10);
    }

    private static Charge.Wanted wanted(@Nullable String amount, int quantity, @Nullable String relief) {
        return new Charge.Wanted(
                "登记费", amount == null ? null : new BigDecimal(amount), quantity, relief, "属于这一类", "营业执照");
    }

    private static void refused(Fee fee, Charge.Wanted wanted, String key) {
        assertThatThrownBy(() -> Charge.of(fee, wanted))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    @Test
    void is_the_listed_amount_times_the_quantity() {
        var charge = Charge.of(fee(perUnit("80.50")), wanted(null, 3, null));
        assertThat(charge.amount()).isEqualTo("241.50");
        assertThat(charge.calculation()).isEqualTo("80.50 元 × 3 件");
        assertThat(Charge.of(fee(perUnit("80.50")), wanted("80.5", 1, null)).amount())
                .as("the same amount may be said")
                .isEqualTo("80.50");
    }

    @Test
    void cannot_be_another_amount_than_listed() {
        refused(fee(perUnit("80")), wanted("81", 1, null), "fees.charge.amount");
        refused(fee(perUnit("80")), wanted(null, 0, null), "fees.charge.quantity");
        refused(fee(new Rate(new BigDecimal("80"), null, null, null)), wanted(null, 2, null), "fees.charge.fixed");
        refused(fee(null), wanted("80", 1, null), "fees.charge.words-only");
        refused(new Fee("登记费", "每件 80 元", " ", perUnit("80"), null), wanted(null, 1, null), "fees.charge.basis");
    }

    @Test
    void stays_within_its_range() {
        var range = fee(new Rate(new BigDecimal("10"), new BigDecimal("50"), null, null));
        assertThat(Charge.of(range, wanted("33.3", 1, null)).amount()).isEqualTo("33.30");
        for (String wrong : new String[] {"9.99", "50.01", "20.001"}) {
            refused(range, wanted(wrong, 1, null), "fees.charge.range");
        }
        refused(range, wanted(null, 1, null), "fees.charge.range");
    }

    @Test
    void is_reduced_by_the_list_only_and_with_reason_and_evidence() {
        assertThat(Charge.of(fee(perUnit("80")), wanted(null, 2, "更正登记")).amount())
                .isEqualTo("80.00");
        assertThat(Charge.of(fee(perUnit("80")), wanted(null, 2, "小微企业")).amount())
                .isEqualTo("0.00");
        assertThat(Charge.of(fee(perUnit("0.10")), wanted(null, 1, "困难群众")).amount())
                .as("a part of a fen is let off")
                .isEqualTo("0.06");
        refused(fee(perUnit("80")), wanted(null, 1, "熟人"), "fees.relief.off-list");
        refused(fee(perUnit("80")), new Charge.Wanted("登记费", null, 1, "小微企业", "", "营业执照"), "fees.relief.reason");
    }

    @Property(tries = 300)
    void never_exceeds_the_list_and_is_never_negative(
            @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(min = 1, max = 500) int quantity,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        var fee = new Fee(
                "登记费", "标准", "依据", new Rate(amount, null, "件", null), List.of(new Exemption("某类", percent, "依据")));
        var charge = Charge.of(fee, new Charge.Wanted("登记费", null, quantity, "某类", "理由", "证明"));
        assertThat(charge.amount()).isBetween(BigDecimal.ZERO, charge.listed()).hasScaleOf(2);
        assertThat(Amounts.capitals(charge.amount()))
                .doesNotContain("零零")
                .endsWith(charge.amount().signum() == 0 ? "整" : "");
    }
}
