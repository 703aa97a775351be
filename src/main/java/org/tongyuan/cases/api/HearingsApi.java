package org.tongyuan.cases.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.HoldHearing;
import org.tongyuan.cases.act.InvolvePersons;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Hearings, and persons beside the applicant. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class HearingsApi {

    private final HoldHearing hearing;
    private final InvolvePersons persons;

    HearingsApi(HoldHearing hearing, InvolvePersons persons) {
        this.hearing = hearing;
        this.persons = persons;
    }

    /** {@code {ownMotion: true|false}}: tells the right to a hearing. */
    @PostMapping("/hearing")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> tell(AskedAct asked) {
        return asked.run((number, seen, who) -> hearing.tell(number, seen, asked.yes("ownMotion"), who));
    }

    /** The applicant asks for a hearing. */
    @PostMapping("/hearing/request")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> request(AskedAct asked) {
        return asked.run((number, seen, who) -> hearing.request(number, seen, who));
    }

    /** The applicant gives the hearing up. */
    @PostMapping("/hearing/waiver")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> waive(AskedAct asked) {
        return asked.run((number, seen, who) -> hearing.waive(number, seen, who));
    }

    /** {@code {at: 2026-03-16T09:30, place, chair, clerk}}. */
    @PostMapping("/hearing/notice")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> schedule(AskedAct asked) {
        var session =
                new Hearing.Session(asked.time("at"), asked.said("place"), asked.said("chair"), asked.said("clerk"));
        return asked.run((number, seen, who) -> hearing.schedule(number, seen, session, who));
    }

    /** {@code {signedBy, record}}. */
    @PostMapping("/hearing/record")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> hold(AskedAct asked) {
        return asked.run(
                (number, seen, who) -> hearing.hold(number, seen, asked.said("signedBy"), asked.said("record"), who));
    }

    /** {@code {name, contact, days}}: tells a person whose major interests are touched. */
    @PostMapping("/interested")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> tellInterested(AskedAct asked) {
        var told = told(asked);
        return asked.run((number, seen, who) -> persons.tell(number, seen, told, who));
    }

    /** {@code {party, statement}}. */
    @PostMapping("/interested/statement")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> hear(AskedAct asked) {
        int party = party(asked);
        return asked.run((number, seen, who) -> persons.hear(number, seen, party, asked.said("statement"), who));
    }

    /** {@code {name, contact, days}}: serves the other party of an adjudication. */
    @PostMapping("/respondent")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> serve(AskedAct asked) {
        var told = told(asked);
        return asked.run((number, seen, who) -> persons.serve(number, seen, told, who));
    }

    /** {@code {party, statement}}. */
    @PostMapping("/respondent/answer")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> answer(AskedAct asked) {
        int party = party(asked);
        return asked.run((number, seen, who) -> persons.answer(number, seen, party, asked.said("statement"), who));
    }

    /** {@code {terms}}: the parties agreed. */
    @PostMapping("/settlement")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> settle(AskedAct asked) {
        return asked.run((number, seen, who) -> persons.settle(number, seen, asked.said("terms"), who));
    }

    private static InvolvePersons.Told told(AskedAct asked) {
        var missing = new Bodies.Missing();
        String name = missing.text(asked.text("name"), "name", "姓名或者名称");
        int days = missing.number(asked.body(), "days", "陈述、答辩的工作日数");
        missing.refuse();
        return new InvolvePersons.Told(name, asked.text("contact"), days);
    }

    private static int party(AskedAct asked) {
        Integer number = asked.number("party");
        return number == null ? 1 : number;
    }
}
