package org.tongyuan.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tongyuan.facts.Subject;

/**
 * A letter to be issued in an agency's name. {@code template} names {@code templates/letters/<template>.html}, {@code word} is the
 * agency's 文号 word (e.g. 清住建许准). Facts are plain values and lists, kept with the letter so that it can be rendered again equally.
 */
public record LetterRequest(
        String template,
        String title,
        String word,
        UUID agencyId,
        Subject subject,
        String addressee,
        LocalDate signedOn,
        Map<String, Object> facts) {}
