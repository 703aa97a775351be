package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Mandated;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.advice.Advice;
import org.tongyuan.cases.advice.AdviceBook;
import org.tongyuan.cases.convenience.SpecialService;
import org.tongyuan.cases.convenience.SpecialServices;
import org.tongyuan.cases.handover.HandOver;
import org.tongyuan.cases.handover.HandOvers;
import org.tongyuan.cases.presence.Capacity;
import org.tongyuan.cases.presence.Presence;
import org.tongyuan.cases.presence.Presences;
import org.tongyuan.cases.record.CaseSnapshot;

/** What the case page shows of the counter's own records; used in templates as {@code ${@caseCounter.of(c)}}. */
@Component("caseCounter")
class CaseCounter {

    private final Presences presences;
    private final HandOvers handOvers;
    private final AdviceBook advice;
    private final SpecialServices services;
    private final Persons persons;
    private final Mandated mandated;

    CaseCounter(
            Presences presences,
            HandOvers handOvers,
            AdviceBook advice,
            SpecialServices services,
            Persons persons,
            Mandated mandated) {
        this.presences = presences;
        this.handOvers = handOvers;
        this.advice = advice;
        this.services = services;
        this.persons = persons;
        this.mandated = mandated;
    }

    /** Somebody who stood at the window, by name. */
    public record Seen(Presence of, String name) {}

    /** Somebody who may come for the result. */
    public record Known(UUID personId, String name, String right) {}

    public record View(List<Seen> seen, List<HandOver> handOvers, List<Advice> advice, List<SpecialService> services) {}

    public View of(CaseSnapshot c) {
        UUID id = c.head().id();
        return new View(seen(id), handOvers.of(id), advice.of(id), services.of(id));
    }

    private List<Seen> seen(UUID caseId) {
        var found = presences.of(caseId);
        var names = persons.byIds(found.stream().map(Presence::personId).toList());
        return found.stream()
                .map(p -> {
                    var person = names.get(p.personId());
                    return new Seen(p, person == null ? "" : person.name());
                })
                .toList();
    }

    /** Those who came for the applicant before, or brought the application online, each once. */
    public List<Known> attendees(CaseSnapshot c) {
        var known = new LinkedHashMap<UUID, Known>();
        UUID agent = c.head().agentId();
        if (agent != null) {
            mandated.inForce(c.head().applicantId(), agent)
                    .ifPresent(m -> known.put(
                            agent, new Known(agent, persons.require(agent).name(), m.label())));
        }
        for (Seen s : seen(c.head().id())) {
            if (s.of().capacity() != Capacity.SELF) {
                known.put(
                        s.of().personId(),
                        new Known(s.of().personId(), s.name(), s.of().capacity().label()));
            }
        }
        return new ArrayList<>(known.values());
    }

    public List<Capacity> capacities(Person applicant) {
        return AttendeeForm.capacities(applicant);
    }
}
