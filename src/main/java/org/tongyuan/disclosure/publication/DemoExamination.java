package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;

/** Brings what another slice drafted for the demo county to the public, by the people who do it there. */
@Profile("demo")
@Component
public class DemoExamination {

    private final DemoDisclosureOffice office;
    private final PublicationSteps steps;
    private final ReviewSecrecy review;
    private final ApproveRecord approve;

    DemoExamination(DemoDisclosureOffice office, PublicationSteps steps, ReviewSecrecy review, ApproveRecord approve) {
        this.office = office;
        this.steps = steps;
        this.review = review;
        this.approve = approve;
    }

    /** On a day and at an hour of the past, but never in the future. */
    public <T> T on(LocalDate day, int hour, String login, Function<SignedIn.Officer, T> act) {
        return office.on(day, LocalTime.of(hour, 0), login, act);
    }

    public void publish(UUID record, LocalDate day) {
        on(day, 14, "hejing", o -> {
            steps.check().handIn(record, o);
            steps.check().check(record, HolderRule.MAKER, "", o);
            return record;
        });
        on(day, 15, "xuning", o -> {
            review.conclude(record, RecordVersion.Conclusion.PUBLIC, "不涉及国家秘密、商业秘密和个人隐私。", o);
            return record;
        });
        on(day, 16, "fangyuan", o -> approve.approve(record, null, o));
    }
}
