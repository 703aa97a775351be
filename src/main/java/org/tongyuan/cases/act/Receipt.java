package org.tongyuan.cases.act;

import java.util.UUID;

/** What the applicant takes home: the number, and the code with which progress is asked for without an account. */
public record Receipt(UUID id, String number, String progressCode) {}
