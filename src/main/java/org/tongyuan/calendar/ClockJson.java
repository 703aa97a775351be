package org.tongyuan.calendar;

import tools.jackson.databind.json.JsonMapper;

/** A clock as JSON for a jsonb column; an own mapper, so that settings of the web never change what is stored. */
public final class ClockJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ClockJson() {}

    public static String toJson(Clock clock) {
        return MAPPER.writeValueAsString(clock);
    }

    public static Clock fromJson(String json) {
        return MAPPER.readValue(json, Clock.class);
    }
}
