package org.tongyuan.cases.my;

import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.platform.web.Words;

/** A state in a sentence a citizen understands; used in templates as {@code ${@citizenWords.state(s)}}. */
@Component("citizenWords")
public class CitizenWords {

    private final Words words;

    CitizenWords(Words words) {
        this.words = words;
    }

    public String state(CaseState state) {
        return words.of("citizen.state." + state);
    }
}
