package org.tongyuan.cases.record;

import java.time.Instant;

/** An act recorded after it occurred: when it was recorded, why only then, and what proves when it occurred. Listed for the auditor. */
public record Late(Instant recorded, String reason, String evidence) {}
