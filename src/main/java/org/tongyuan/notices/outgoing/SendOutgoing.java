package org.tongyuan.notices.outgoing;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.notices.Gateway;
import org.tongyuan.notices.outgoing.Outbox.Outcome;
import org.tongyuan.notices.outgoing.Outbox.Outgoing;

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
            due = outbox.due(BATCH);
            if (!due.isEmpty()) {
                outbox.note(send(due));
            }
        } while (due.size() == BATCH);
    }

    List<Outcome> send(List<Outgoing> due) {
        var phones = persons.phones(due.stream().map(Outgoing::personId).collect(Collectors.toSet()));
        return due.stream()
                .map(one -> send(one, phones.getOrDefault(one.personId(), "")))
                .toList();
    }

    private Outcome send(Outgoing outgoing, String phone) {
        if (phone.isEmpty()) {
            return Outcome.noAddress(outgoing);
        }
        try {
            gateway.sms(outgoing.id(), phone, outgoing.text());
            return Outcome.sent(outgoing);
        } catch (Gateway.DeliveryFailed e) {
            return Outcome.failed(outgoing, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // The edge of the system: whatever a provider's library throws must not stop the messages after it.
            return Outcome.failed(outgoing, e.getClass().getSimpleName());
        }
    }
}
