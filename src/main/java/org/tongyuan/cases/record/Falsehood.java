package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** False statements or concealment: what was found, and until when the applicant may not apply again (public-safety items only). */
@LegalBasis("行政许可法, art. 78")
@LegalBasis("行政许可法, art. 79")
public record Falsehood(
        LocalDate foundOn, String what, @Nullable LocalDate barredUntil) {}
