package org.tongyuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongyuan.SharedData;
import org.tongyuan.calendar.year.BuiltInYears;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlineVectorsTest {

    private final WorkCalendar calendar = BuiltInYears.calendar();

    @TestFactory
    Stream<DynamicTest> every_vector_has_its_date() {
        var vectors = JsonMapper.shared().readTree(SharedData.file("deadline-vectors.json"));
        return StreamSupport.stream(vectors.spliterator(), false)
                .filter(v -> v.get("id").asString().startsWith("V"))
                .map(v -> DynamicTest.dynamicTest(
                        v.get("id").asString() + " " + v.get("desc").asString(), () -> check(v)));
    }

    private void check(JsonNode vector) {
        if (vector.has("naturalDays")) {
            var clock = clock(vector, "naturalDays", DayKind.NATURAL);
            assertThat(date(vector, "start").plusDays(vector.get("naturalDays").asInt()))
                    .isEqualTo(date(vector, "raw"));
            assertDue(clock, date(vector, "rolled"));
            return;
        }
        var clock = clock(vector, "n", DayKind.WORKING);
        if (vector.has("pause")) {
            for (var pause : vector.get("pause")) {
                clock = clock.pause(LocalDate.parse(pause.get(0).asString()), "征求第三方意见")
                        .resume(LocalDate.parse(pause.get(1).asString()), "收到意见");
            }
        }
        if (vector.get("due").asString().equals("ERROR_NO_CALENDAR")) {
            assertThat(clock.deadline(calendar)).isInstanceOf(Deadline.AwaitingCalendar.class);
            return;
        }
        assertDue(clock, date(vector, "due"));
        if (vector.has("ext15")) {
            assertDue(clock.extend(15, date(vector, "due"), "本级人民政府负责人批准"), date(vector, "ext15"));
        }
    }

    private Clock clock(JsonNode vector, String length, DayKind kind) {
        return Clock.start("X", "期限", vector.get(length).asInt(), kind, "", date(vector, "start"), "收到申请");
    }

    private void assertDue(Clock clock, LocalDate expected) {
        assertThat(clock.deadline(calendar))
                .isInstanceOfSatisfying(
                        Deadline.Due.class, due -> assertThat(due.date()).isEqualTo(expected));
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asString());
    }
}
