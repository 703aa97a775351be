package org.tongyuan.notices.outgoing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.notices.Gateway;
import org.tongyuan.notices.outgoing.Outbox.Channel;
import org.tongyuan.notices.outgoing.Outbox.Outgoing;
import org.tongyuan.platform.NotFound;

/** Sends what is due, outside any transaction: a slow provider must not hold rows. */
@Component
class SendOutgoing {

    private static final int BATCH = 50;

    private final Outbox outbox;
    private final Persons persons;
    private final Gateway gateway;

    SendOutgoing(Outbox outbox, Persons persons, Gateway gateway) {
        this.outbox = outbox;
        this.persons = persons;
        this.gateway = gateway;
    }

    void sendDue() {
        List<Outgoing> due;
        do {
            due = outbox.take(BATCH);
            due.forEach(this::send);
        } while (due.size() == BATCH);
    }

    void send(Outgoing outgoing) {
        try {
            String address = addressOf(outgoing);
            if (address.isEmpty()) {
                outbox.noAddress(outgoing.id());
                return;
            }
            if (outgoing.channel() == Channel.SMS) {
                gateway.sms(outgoing.id(), address, outgoing.text());
            } else {
                gateway.mail(outgoing.id(), address, outgoing.title(), outgoing.text());
            }
            outbox.sent(outgoing.id());
        } catch (Gateway.DeliveryFailed e) {
            outbox.failed(outgoing, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // The edge of the system: whatever a provider's library throws must not stop the messages after it.
            outbox.failed(outgoing, e.getClass().getSimpleName());
        }
    }

    /** The register keeps phones only; mail has nowhere to go until it keeps addresses as well. */
    private String addressOf(Outgoing outgoing) {
        if (outgoing.channel() != Channel.SMS) {
            return "";
        }
        try {
            return persons.detailsForLetter(outgoing.personId()).phone();
        } catch (NotFound e) {
            return "";
        }
    }
}
