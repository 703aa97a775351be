package org.tongyuan.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a form came back for: one message a field, in the order of the form, for {@code errorSummary} and the fields. */
public final class FormErrors {

    private FormErrors() {}

    /** The form again, with 422, the model attribute {@code errors}, and what was typed. */
    public static ModelAndView redisplay(String view, BindingResult errors) {
        return new ModelAndView(view, Map.of("errors", of(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static Map<String, String> of(BindingResult errors) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (FieldError error : errors.getFieldErrors()) {
            @Nullable String text = error.getDefaultMessage();
            messages.putIfAbsent(error.getField(), error.isBindingFailure() || text == null ? "请检查填写的格式" : text);
        }
        return messages;
    }

    /** Answers 400 when what was sent is no such form at all (an id that is none): nothing a person can type makes that. */
    public static void mustBeReadable(BindingResult errors) {
        if (errors.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** For what is chosen from a list: an id or a kind. */
    public static void mustBeGiven(@Nullable Object value, String field, String message, BindingResult errors) {
        if (value == null) {
            errors.rejectValue(field, "empty", message);
        }
    }

    /** A date as a date field sends it, 2026-03-16; empty when it is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Says so when a text is longer than it may be. */
    public static void tooLong(String field, @Nullable String text, int longest, Map<String, String> errors) {
        if (text != null && text.length() > longest) {
            errors.put(field, "不超过 " + longest + " 个字");
        }
    }

    /** A parameter as text: no blanks around it, empty when not sent. */
    public static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
