package org.tongyuan.disclosure.ownrecord;

import org.springframework.stereotype.Component;

/** How people are told: by letters, and by messages that a letter is there. */
@Component
record Told(CorrectionLetters letters, CorrectionTrail trail) {}
