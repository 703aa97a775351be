package org.tongyuan.recount;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an item's cases are measured by, read from the item's stored content as plain JSON. */
public final class MatterJson {

    private MatterJson() {}

    public static Matter read(JsonNode content) {
        JsonNode terms = content.path("terms");
        return new Matter(
                content.path("profile").asString(""),
                limit(content.get("statutory")),
                limit(content.get("promised")),
                terms.path("joint").asBoolean(false),
                terms.path("inspection").asBoolean(false),
                content.path("stages").valueStream().map(MatterJson::stage).toList());
    }

    private static Matter.@Nullable Limit limit(@Nullable JsonNode limit) {
        return limit == null || limit.isNull()
                ? null
                : new Matter.Limit(
                        limit.path("days").asInt(), limit.path("kind").asString());
    }

    /** Only reviewing is work with a limit of its own; acceptance, decision and delivery are acts of the case. */
    private static Matter.Stage stage(JsonNode stage) {
        return new Matter.Stage(
                stage.path("all").asBoolean(true),
                stage.path("steps")
                        .valueStream()
                        .filter(step -> step.path("kind").asString().equals("REVIEW"))
                        .map(step -> new Matter.Step(
                                step.path("key").asString(),
                                step.path("key").asString(),
                                step.path("limitDays").asInt()))
                        .collect(Collectors.toList()));
    }
}
