package org.tongyuan.fees.payment;

/** Money came in that nobody owed; said inside the transaction that books it. */
public record MoneyHeld(Payment payment, Payment.Held why) {}
