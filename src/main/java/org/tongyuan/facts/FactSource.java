package org.tongyuan.facts;

import java.util.Map;
import java.util.Optional;

/** Implemented by the module that owns a kind of subject; standards and oversight read subjects only through it. */
public interface FactSource {

    /** The kind of subject, e.g. {@code item}. */
    String kind();

    /** Name and type of every fact this source can give. */
    Map<String, FactType> types();

    /** The facts of one subject as they are now, empty when there is no such subject. */
    Optional<Map<String, Object>> factsOf(String id);
}
