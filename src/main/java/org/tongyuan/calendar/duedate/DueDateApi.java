package org.tongyuan.calendar.duedate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.Reason;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** Due dates with their reasons, for anybody's program. */
@RestController
class DueDateApi {

    /** {@code raw} is the last day before it moved off a rest day, for natural days and months only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(LocalDate due, @Nullable LocalDate raw, List<Reason> reasons) {}

    private final Calendars calendars;
    private final Words words;

    DueDateApi(Calendars calendars, Words words) {
        this.calendars = calendars;
        this.words = words;
    }

    @GetMapping("/api/v1/calendar/due-date")
    @Requires(Permission.ANYONE)
    @Operation(summary = "The n-th working or natural day after a day, and why")
    ResponseEntity<Object> dueDate(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(defaultValue = "WORKING") String kind,
            @RequestParam(required = false) @Nullable String region) {
        var form = new DueDateForm(from, days, kind, region);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return invalid(errors);
        }
        return switch (form.clock().deadline(calendars.forRegion(form.regionCode()))) {
            case Deadline.Due due -> ResponseEntity.ok(new Answer(due.date(), form.raw(), due.reasons()));
            case Deadline.AwaitingCalendar awaiting -> missing(awaiting);
            case Deadline.Paused _, Deadline.Stopped _ -> throw new IllegalStateException("a clock just started");
        };
    }

    private ResponseEntity<Object> missing(Deadline.AwaitingCalendar awaiting) {
        var problem = problem(
                "calendar.missing", "放假安排尚未公布", words.of("calendar.missing", Integer.toString(awaiting.year())));
        problem.setProperty("missingYear", awaiting.year());
        problem.setProperty("daysCounted", awaiting.daysCounted());
        problem.setProperty("earliest", awaiting.earliest());
        problem.setProperty("reasons", awaiting.reasons());
        return answer(problem);
    }

    private ResponseEntity<Object> invalid(Map<String, String> errors) {
        var problem = problem("invalid", "填写有误", words.of("calendar.invalid", String.join("；", errors.values())));
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    private static ProblemDetail problem(String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        problem.setType(URI.create("urn:tongyuan:problem:" + type));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
