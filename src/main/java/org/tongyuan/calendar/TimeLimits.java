package org.tongyuan.calendar;

import java.util.Collection;

/** The one place of every statutory limit. */
public interface TimeLimits {

    /** The limit with this id; an unknown id is a programming error and throws {@link IllegalArgumentException}. */
    TimeLimit require(String id);

    Collection<TimeLimit> all();
}
