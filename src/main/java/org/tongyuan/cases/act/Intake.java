package org.tongyuan.cases.act;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.rules.CaseNumber;
import org.tongyuan.documents.Files;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.ReceiptCode;

/** Opens a case: checks the form, finds the persons, takes the number. Shared by the ways a case comes in. */
@Component
class Intake {

    private static final int CODE_LENGTH = 8;
    private static final Duration TEST_CLOCK_GAP = Duration.ofMinutes(5);

    private final Persons persons;
    private final Forms forms;
    private final Files files;
    private final Agencies agencies;
    private final Numbers numbers;
    private final EarlierCases earlier;
    private boolean anyTime;

    Intake(Persons persons, Forms forms, Files files, Agencies agencies, Numbers numbers, EarlierCases earlier) {
        this.persons = persons;
        this.forms = forms;
        this.files = files;
        this.agencies = agencies;
        this.numbers = numbers;
        this.earlier = earlier;
    }

    /** The same intake for cases that began in the past, as the demo county's did: ticks care for them like for any other. */
    Intake atAnyTime() {
        var past = new Intake(persons, forms, files, agencies, numbers, earlier);
        past.anyTime = true;
        return past;
    }

    /** Answers to the form are checked when there are any; paper is received as it is and corrected by notice. */
    @Nullable
    String checked(ItemVersion item, NewCase from) {
        var form = item.form();
        if (form == null || from.answers().isEmpty()) {
            return null;
        }
        var messages = forms.check(form, from.answers());
        if (!messages.isEmpty()) {
            throw new AnswersRefused(messages);
        }
        return forms.toJson(form, from.answers());
    }

    UUID personOf(NewCase.Who who) {
        return switch (who) {
            case NewCase.Who.Known known -> persons.require(known.personId()).id();
            case NewCase.Who.Described described ->
                persons.findOrRegister(described.details()).id();
        };
    }

    /** The number is taken here, after everything that may fail or take long: its counter row stays locked until commit. */
    Case open(NewCase from, CaseLaw law, UUID applicant, @Nullable UUID agent, By by, SignedIn who) {
        var item = law.item();
        earlier.mustNotBeBarred(applicant, item, by.on());
        var concerned = earlier.concernedBy(from.concerns(), applicant, item, by.on());
        var agency = agencies.require(item.agencyId());
        var number =
                CaseNumber.of(item.code(), agency.codeVerified() ? agency.code() : null, item.regionCode(), by.on());
        int sequence = numbers.nextOfDay("case", number.scope(), by.on(), number.max());
        var head = new CaseHead(
                Ids.next(),
                number.with(sequence),
                item.id(),
                item.code(),
                item.name(),
                item.profile(),
                item.agencyId(),
                item.regionCode(),
                applicant,
                agent,
                who.actor(),
                from.channel(),
                by.at(),
                !anyTime && outOfTime(by.at()),
                concerned.id(),
                concerned.renewBefore(),
                from.jointId());
        return Case.submit(head, law, from.findings(), by);
    }

    /** A case that begins at another time than now was begun under a test clock. */
    private static boolean outOfTime(Instant occurred) {
        return Duration.between(occurred, Instant.now()).abs().compareTo(TEST_CLOCK_GAP) > 0;
    }

    /** Encloses what came with the application; returns the progress code. */
    String enclose(Case file, @Nullable String form, NewCase from, By by) {
        String code = ReceiptCode.of(CODE_LENGTH);
        file.additions().application(form, code);
        from.files()
                .forEach(given ->
                        file.additions().file(given.material(), given.named(files.require(given.file())), 1, by.at()));
        return code;
    }
}
