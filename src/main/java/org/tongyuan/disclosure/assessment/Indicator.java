package org.tongyuan.disclosure.assessment;

/** What is measured, how much it weighs of 100, by which rule, and from which article it follows. */
record Indicator(String code, String name, int weight, Measure measure, String basis, String rule) {}
