package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.tongyuan.platform.LegalBasis;

/** The one extension of a licence's limit: working days added, why, and who approved it before the limit had passed. */
@LegalBasis("行政许可法, art. 42")
public record Extension(int days, String reason, String approvedBy, LocalDate extendedOn) {}
