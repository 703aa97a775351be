package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** Requests of one applicant that are answered together. */
@RestController
@RequestMapping("/api/v1/disclosure/requests/{number}")
class JoiningApi {

    private final RequestApiActs acts;
    private final JoinRequests joins;

    JoiningApi(RequestApiActs acts, JoinRequests joins) {
        this.acts = acts;
        this.joins = joins;
    }

    @Operation(
            summary = "Answer it together with another request of the applicant",
            description = "`{into}`: that request's number; each keeps its own limits")
    @PostMapping("/joining")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> join(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String into = body.required("into", "并入哪一件");
            body.refuse();
            joins.join(number, into, who);
        });
    }

    @Operation(summary = "Answer it by itself again")
    @PostMapping("/separation")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> separate(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode json,
            HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> joins.separate(number, who));
    }
}
