package org.tongyuan.fees.charges;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.items.Fee;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The published fees of an item in force. */
@RestController
class FeesApi {

    /** What an item charges; empty for one that costs nothing. */
    record PublishedFees(String item, String itemName, String agencyName, List<PublishedFee> fees) {}

    /** A fee; amounts in yuan, null when only the standard in words says it. */
    record PublishedFee(
            String name,
            String standard,
            String basis,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal most,
            @Nullable String unit,
            @Nullable Integer dueWorkingDays,
            List<Fee.Exemption> exemptions) {}

    private final Items items;

    FeesApi(Items items) {
        this.items = items;
    }

    @Operation(summary = "The published fees of an item in force")
    @GetMapping("/api/v1/fees")
    @Requires(Permission.ANYONE)
    PublishedFees of(@RequestParam String item) {
        var version = items.inForce(item).orElseThrow(() -> new NotFound("item " + item));
        return new PublishedFees(
                version.code(),
                version.name(),
                version.agencyName(),
                version.fees().stream()
                        .filter(f -> !f.standard().contains("不收费"))
                        .map(FeesApi::charge)
                        .toList());
    }

    private static PublishedFee charge(Fee fee) {
        var rate = fee.rate();
        return new PublishedFee(
                fee.name(),
                fee.standard(),
                fee.basis(),
                rate == null ? null : rate.amount(),
                rate == null ? null : rate.most(),
                rate == null ? null : rate.unit(),
                rate == null ? null : rate.dueDays(),
                fee.reliefs());
    }
}
