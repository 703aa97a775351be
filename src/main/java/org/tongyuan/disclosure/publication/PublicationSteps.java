package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** The acts of those who write, for the page that offers them. */
@Component
record PublicationSteps(
        DraftRecord draft, AttachDocument attach, CheckSource check, AnswerScan answer, LegalTime time) {

    LocalDate today() {
        return time.today();
    }
}
