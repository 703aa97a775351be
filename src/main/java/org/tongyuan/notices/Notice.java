package org.tongyuan.notices;

import java.util.UUID;
import org.tongyuan.facts.Subject;

/** A message to a person in the register: shown in the site when they have an account, and sent by SMS to their phone. */
public record Notice(UUID personId, Subject subject, String title, String text, String link) {}
