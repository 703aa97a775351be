package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.HoldHearing;
import org.tongyuan.cases.act.InvolvePersons;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** Hearings, and persons beside the applicant. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class HearingsApi {

    private final HoldHearing hearing;
    private final InvolvePersons persons;
    private final ApiActs acts;

    HearingsApi(HoldHearing hearing, InvolvePersons persons, ApiActs acts) {
        this.hearing = hearing;
        this.persons = persons;
        this.acts = acts;
    }

    /** {@code {ownMotion: true|false}}: tells the right to a hearing. */
    @PostMapping("/hearing")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> tell(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number, body, request, (who, seen) -> hearing.tell(number, seen, Bodies.yes(body, "ownMotion"), who));
    }

    /** The applicant asks for a hearing. */
    @PostMapping("/hearing/request")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> request(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(number, body, request, (who, seen) -> hearing.request(number, seen, who));
    }

    /** The applicant gives the hearing up. */
    @PostMapping("/hearing/waiver")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> waive(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(number, body, request, (who, seen) -> hearing.waive(number, seen, who));
    }

    /** {@code {at: 2026-03-16T09:30, place, chair, clerk}}. */
    @PostMapping("/hearing/notice")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> schedule(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var session = new Hearing.Session(
                Bodies.time(body, "at"),
                Bodies.said(body, "place"),
                Bodies.said(body, "chair"),
                Bodies.said(body, "clerk"));
        return acts.run(number, body, request, (who, seen) -> hearing.schedule(number, seen, session, who));
    }

    /** {@code {signedBy, record}}. */
    @PostMapping("/hearing/record")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> hold(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) ->
                        hearing.hold(number, seen, Bodies.said(body, "signedBy"), Bodies.said(body, "record"), who));
    }

    /** {@code {name, contact, days}}: tells a person whose major interests are touched. */
    @PostMapping("/interested")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> tellInterested(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var told = told(body);
        return acts.run(number, body, request, (who, seen) -> persons.tell(number, seen, told, who));
    }

    /** {@code {party, statement}}. */
    @PostMapping("/interested/statement")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> hear(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        int party = party(body);
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> persons.hear(number, seen, party, Bodies.said(body, "statement"), who));
    }

    /** {@code {name, contact, days}}: serves the other party of an adjudication. */
    @PostMapping("/respondent")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> serve(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var told = told(body);
        return acts.run(number, body, request, (who, seen) -> persons.serve(number, seen, told, who));
    }

    /** {@code {party, statement}}. */
    @PostMapping("/respondent/answer")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> answer(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        int party = party(body);
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> persons.answer(number, seen, party, Bodies.said(body, "statement"), who));
    }

    /** {@code {terms}}: the parties agreed. */
    @PostMapping("/settlement")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> settle(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number, body, request, (who, seen) -> persons.settle(number, seen, Bodies.said(body, "terms"), who));
    }

    private static InvolvePersons.Told told(@Nullable JsonNode body) {
        var missing = new Bodies.Missing();
        String name = missing.text(Bodies.text(body, "name"), "name", "姓名或者名称");
        int days = missing.number(body, "days", "陈述、答辩的工作日数");
        missing.refuse();
        return new InvolvePersons.Told(name, Bodies.text(body, "contact"), days);
    }

    private static int party(@Nullable JsonNode body) {
        Integer number = ApiActs.number(body, "party");
        return number == null ? 1 : number;
    }
}
