/** Fees 收费: charges of the published list, demanded for cases, paid to one cashier, refunded, and closed by the day. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "facts",
            "journal",
            "calendar",
            "agencies",
            "accounts",
            "documents",
            "notices",
            "search",
            "items"
        })
@NullMarked
package org.tongyuan.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
