package org.tongyuan.platform.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.RuleBroken;

/** The product's Chinese words by key; a missing key shows as the key, so that it is seen and mended. */
@Component
public class Words {

    private final MessageSource messages;
    private final Dates dates;

    Words(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public String of(String key, Object... args) {
        try {
            return messages.getMessage(key, Arrays.stream(args).map(this::shown).toArray(), Locale.SIMPLIFIED_CHINESE);
        } catch (NoSuchMessageException e) {
            return key;
        }
    }

    /** A day is written as on every page. */
    private Object shown(Object arg) {
        return arg instanceof LocalDate day ? dates.day(day) : arg;
    }

    public String of(RuleBroken broken) {
        return of(broken.messageKey(), broken.args());
    }

    /** The text of a validation error, its default message when it has no key of ours. */
    public String of(MessageSourceResolvable error) {
        return messages.getMessage(error, Locale.SIMPLIFIED_CHINESE);
    }

    public boolean has(String key) {
        return !of(key).equals(key);
    }
}
