package org.tongyuan.cases.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Hands over the result, with proof: the way, who received it, the day they signed. */
@UseCase
@LegalBasis("行政许可法, art. 44")
public class DeliverResult {

    /** How it was handed over; without a recipient the applicant received it. */
    public record Handover(
            Delivery.Way way,
            @Nullable String recipient,
            LocalDate signedOn,
            @Nullable String note) {}

    private final Acting acting;
    private final CaseLetters letters;
    private final Persons persons;
    private final ElectronicDelivery electronic;

    DeliverResult(Acting acting, CaseLetters letters, Persons persons, ElectronicDelivery electronic) {
        this.acting = acting;
        this.letters = letters;
        this.persons = persons;
        this.electronic = electronic;
    }

    @Transactional
    public void deliver(String number, @Nullable Integer seen, Handover handover, SignedIn who) {
        var begun = acting.begin(number, seen, Act.DELIVER, who);
        var delivery = handover.way() == Delivery.Way.ELECTRONIC
                ? electronic.serve(begun.file().now(), handover.note(), begun.by())
                : handedOver(begun, handover);
        begun.file().deliver(delivery, begun.by());
        letters.delivered(begun.file().now(), begun.law(), begun.by());
        acting.finish(begun, Act.DELIVER);
    }

    private Delivery handedOver(Acting.Begun begun, Handover handover) {
        String recipient = handover.recipient() == null || handover.recipient().isBlank()
                ? persons.require(begun.file().now().head().applicantId()).name()
                : handover.recipient().strip();
        return new Delivery(handover.way(), recipient, handover.signedOn(), handover.note());
    }
}
