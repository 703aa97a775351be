package org.tongyuan.cases.rules;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, as the remedy needs it.
 *
 * @param government the people's government of the agency's own level, e.g. 清和县人民政府
 * @param upperGovernment the government one level up, for an agency that is itself a government
 * @param namedOrgan the superior department of a vertically led organ (复议法, art. 27)
 * @param court the court by the installation's setting; null is worded as the competent court
 */
public record Authority(
        String name,
        String government,
        @Nullable String upperGovernment,
        @Nullable String namedOrgan,
        @Nullable String court,
        @Nullable String complaintPhone) {}
