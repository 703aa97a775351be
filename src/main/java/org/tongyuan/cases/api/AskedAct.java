package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import tools.jackson.databind.JsonNode;

/** An act that an application asks for: on which case, with what in its body (there may be none). */
final class AskedAct {

    private final String number;
    private final @Nullable JsonNode body;
    private final HttpServletRequest request;
    private final ApiActs acts;

    AskedAct(String number, @Nullable JsonNode body, HttpServletRequest request, ApiActs acts) {
        this.number = number;
        this.body = body;
        this.request = request;
        this.acts = acts;
    }

    /** The act itself; {@code seen} is the version of the case the caller looked at, null when they did not say. */
    @FunctionalInterface
    interface Performed {
        void on(String number, @Nullable Integer seen, SignedIn who);
    }

    /** Performs it once and answers with the case as it then stands. */
    ResponseEntity<String> run(Performed act) {
        return acts.run(number, body, request, (who, seen) -> act.on(number, seen, who));
    }

    @Nullable
    JsonNode body() {
        return body;
    }

    @Nullable
    String text(String... names) {
        return Bodies.text(body, names);
    }

    String said(String name) {
        return Bodies.said(body, name);
    }

    boolean yes(String name) {
        return Bodies.yes(body, name);
    }

    @Nullable
    Integer number(String name) {
        return ApiActs.number(body, name);
    }

    LocalDate day(String name, LocalDate otherwise) {
        return Bodies.day(body, name, otherwise);
    }

    LocalDateTime time(String name) {
        return Bodies.time(body, name);
    }

    List<String> texts(String list, String one) {
        return Bodies.texts(body, list, one);
    }

    List<Finding> findings(MaterialState otherwise) {
        return Bodies.findings(body, otherwise);
    }
}
