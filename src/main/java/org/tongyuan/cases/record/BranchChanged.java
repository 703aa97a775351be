package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act changed a case that is a branch of a joint case; told within the act's transaction, to whoever keeps the joint case.
 *
 * @param before the case as it was, null when it was begun by the act
 * @param on the legal day on which the act occurred
 */
public record BranchChanged(@Nullable CaseSnapshot before, CaseSnapshot now, LocalDate on) {}
