package org.tongyuan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in pages how long a limit is, so that no page has a number of its own: {@code ${@limitWords.of('OGI_PUBLISH')}}. */
@Component("limitWords")
public class LimitWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Z0-9_]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINA);

    private final TimeLimits limits;

    LimitWords(TimeLimits limits) {
        this.limits = limits;
    }

    /** E.g. 20 个工作日. */
    public String of(String id) {
        var limit = limits.require(id);
        return limit.kind().words(limit.length());
    }

    /** The day of the year on which a limit in months after the end of the year before is over, e.g. 1 月 31 日. */
    public String afterYearEnd(String id) {
        return DAY.format(
                LocalDate.of(2001, 12, 31).plusMonths(limits.require(id).length()));
    }

    /** Sets the limits into a text that names them, e.g. 最长 {OGI_REPLY_EXTENSION}. */
    public @Nullable String fill(@Nullable String text) {
        return text == null
                ? null
                : PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(of(place.group(1))));
    }
}
