package org.tongyuan.accounts.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Mandated;
import org.tongyuan.platform.LegalTime;

@Component
class SeenMandates implements Mandated {

    private final Mandates mandates;
    private final DeclareMandate declare;
    private final LegalTime time;

    SeenMandates(Mandates mandates, DeclareMandate declare, LegalTime time) {
        this.mandates = mandates;
        this.declare = declare;
        this.time = time;
    }

    @Override
    public Optional<Standing> inForce(UUID principal, UUID agent) {
        return mandates.inForce(principal, agent, time.today())
                .map(m -> new Standing(m.id(), m.kind().name(), m.kind().label(), m.relation(), m.validTo()));
    }

    @Override
    public void recordSeen(
            UUID principal, UUID agent, String kind, @Nullable String relation, @Nullable LocalDate validTo) {
        declare.recordKnown(
                principal, agent, new MandateForm.Terms(Mandate.Kind.valueOf(kind), relation, time.today(), validTo));
    }
}
