package org.tongyuan.cases.review;

/**
 * One criterion of a score sheet.
 *
 * @param weight its points
 * @param veto not met, it fails the case whatever the points (否决项)
 * @param basis article, or the local standard
 * @param verified whether the article was read in the statute's text
 */
record Criterion(String key, String section, String words, int weight, boolean veto, String basis, boolean verified) {}
