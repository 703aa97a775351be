package org.tongyuan.search;

import java.util.List;

/** A page of hits; {@code readAs} are the words the query was widened to by synonyms (驾照 → 机动车驾驶证). */
public record SearchHits(List<SearchHit> hits, int total, List<String> readAs) {}
