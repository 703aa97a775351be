package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** Help for applicants who have difficulty in reading, seeing or hearing. */
@RestController
class ReadingHelpApi {

    private final RequestApiActs acts;
    private final HelpToRead help;

    ReadingHelpApi(RequestApiActs acts, HelpToRead help) {
        this.acts = acts;
        this.help = help;
    }

    @Operation(
            summary = "Record what help the applicant was given",
            description = "`{what, on?}`; the applicant sees it")
    @PostMapping("/api/v1/disclosure/requests/{number}/reading-help")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> help(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String what = body.required("what", "提供的帮助");
            var on = body.day("on");
            body.refuse();
            help.help(number, what, on, who);
        });
    }
}
