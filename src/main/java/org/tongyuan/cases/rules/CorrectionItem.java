package org.tongyuan.cases.rules;

/** One thing to be corrected, in the words of the notice: what is wrong and how to mend it. */
public record CorrectionItem(String material, String name, String defect, String remedy) {}
