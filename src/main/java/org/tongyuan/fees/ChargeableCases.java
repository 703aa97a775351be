package org.tongyuan.fees;

import java.util.UUID;
import org.tongyuan.accounts.SignedIn;

/** What this module must know of cases; the module that has them answers. */
public interface ChargeableCases {

    /** The case for whoever may see it; for others there is none (NotFound). */
    ChargeableCase seen(String number, SignedIn who);

    /** Whether the citizen is this person or may act for them. */
    boolean actsFor(SignedIn.Citizen citizen, UUID personId);
}
