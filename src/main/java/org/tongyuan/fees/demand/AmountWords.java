package org.tongyuan.fees.demand;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@link Amounts} for templates. */
@Component("yuan")
class AmountWords {

    public String words(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : Amounts.words(yuan);
    }

    public String capitals(BigDecimal yuan) {
        return Amounts.capitals(yuan);
    }
}
