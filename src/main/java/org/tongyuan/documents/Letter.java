package org.tongyuan.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.tongyuan.facts.Subject;

/** An issued letter: number such as 清住建许准〔2026〕3号, and the code of its public verification page /verify/{code}. */
public record Letter(
        UUID id, String template, String title, String number, String verifyCode, Subject subject, LocalDate signedOn) {

    /** What a file with the letter is called, without its ending. */
    public String fileName() {
        return title + " " + number;
    }
}
