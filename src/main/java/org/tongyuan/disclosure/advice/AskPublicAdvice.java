package org.tongyuan.disclosure.advice;

import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.advice.PublicAdvice.Asked;
import org.tongyuan.disclosure.advice.PublicAdvice.Head;
import org.tongyuan.disclosure.advice.PublicAdviceActs.Who;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.ReceiptCode;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Takes in a question from anybody; nobody is asked who they are. */
@UseCase
class AskPublicAdvice {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST = 2000;

    private final PublicAdviceDesk desk;
    private final PublicAdviceActs acts;

    AskPublicAdvice(PublicAdviceDesk desk, PublicAdviceActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** {@code agency} null when the asker does not know: the authority in charge. Gives the receipt, by which the asker sees the answer. */
    @Transactional
    String ask(@Nullable UUID agency, Asked asked, @Nullable SignedIn by) {
        if (asked.title().isBlank() || asked.title().length() > LONGEST_TITLE) {
            throw new RuleBroken("disclosure.public-advice.title", LONGEST_TITLE);
        }
        if (asked.question().isBlank() || asked.question().length() > LONGEST) {
            throw new RuleBroken("disclosure.public-advice.question", LONGEST);
        }
        UUID to = desk.answering(agency);
        String region = desk.agency(to).regionCode();
        var today = acts.today();
        var made = new PublicAdvice(
                new Head(Ids.next(), desk.nextNumber(region, today), receipt(), region, today),
                to,
                asked,
                PublicAdvice.State.ASKED,
                DatedClock.start(desk.limit(), today, "收到咨询", desk.calendarOf(to)),
                null,
                0,
                0);
        acts.begin(made, by == null ? Who.PORTAL : Who.of(by));
        desk.tellOffice(made, "收到公众咨询");
        return made.head().receipt();
    }

    private String receipt() {
        return "ZX" + DateTimeFormatter.BASIC_ISO_DATE.format(acts.today()) + "-" + ReceiptCode.grouped(3);
    }
}
