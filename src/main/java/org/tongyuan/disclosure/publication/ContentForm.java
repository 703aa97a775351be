package org.tongyuan.disclosure.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.FormErrors;

/** What is typed to write or change a version; {@code agency} only for a new record. */
record ContentForm(
        String agency,

        @NotBlank(message = "请填写信息名称")
        @Size(max = 200, message = "名称不超过 200 字")
        @Pattern(regexp = ONE_LINE, message = STRANGE)
        String name,

        @NotBlank(message = "请填写内容概述")
        @Size(max = 1000, message = "内容概述不超过 1000 字")
        @Pattern(regexp = CLEAN, message = STRANGE)
        String summary,

        @Size(max = 200_000, message = "正文不超过 200000 字，更长的请作为附件") @Pattern(regexp = CLEAN, message = STRANGE)
        String body,

        @Size(max = 100, message = "文号不超过 100 字") @Pattern(regexp = ONE_LINE, message = STRANGE)
        String documentNumber,

        @NotBlank(message = "请选择信息分类") String category,
        @NotBlank(message = "请选择主题分类") String topic,
        @NotBlank(message = "请选择体裁") String genre,
        @NotBlank(message = "请选择服务对象") String audience,
        @NotBlank(message = "请选择生命周期") String lifecycle,

        @Size(max = 200, message = "关键词不超过 200 字") @Pattern(regexp = ONE_LINE, message = STRANGE)
        String keywords,

        @NotBlank(message = "请填写信息来源，例如制作这份文件的科室")
        @Size(max = 200, message = "信息来源不超过 200 字")
        @Pattern(regexp = ONE_LINE, message = STRANGE)
        String source,

        String madeOn,
        String notBefore,
        String interprets,

        @Size(max = 1000, message = "修改说明不超过 1000 字") @Pattern(regexp = CLEAN, message = STRANGE)
        String changeNote) {

    static final String CLEAN = "[^\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]*";
    static final String ONE_LINE = "[^\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]*";
    static final String STRANGE = "里面有无法显示的字符，请删去后重新填写";

    /** As they stand on the page. */
    private static final List<String> ORDER = List.of(
            "name",
            "summary",
            "body",
            "changeNote",
            "madeOn",
            "source",
            "documentNumber",
            "category",
            "topic",
            "genre",
            "audience",
            "lifecycle",
            "keywords",
            "interprets",
            "notBefore");

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    ContentForm {
        agency = FormErrors.given(agency);
        name = FormErrors.given(name);
        summary = lines(summary);
        body = lines(body);
        documentNumber = FormErrors.given(documentNumber);
        category = FormErrors.given(category);
        topic = FormErrors.given(topic);
        genre = FormErrors.given(genre);
        audience = FormErrors.given(audience);
        lifecycle = FormErrors.given(lifecycle);
        keywords = FormErrors.given(keywords);
        source = FormErrors.given(source);
        madeOn = FormErrors.given(madeOn);
        notBefore = FormErrors.given(notBefore);
        interprets = FormErrors.given(interprets);
        changeNote = lines(changeNote);
    }

    static ContentForm empty(String agency) {
        return new ContentForm(agency, "", "", "", "", "", "", "", "01", "99", "", "", "", "", "", "");
    }

    static ContentForm of(Content c) {
        var f = c.facets();
        return new ContentForm(
                "",
                c.name(),
                c.summary(),
                c.body(),
                c.documentNumber(),
                f.category(),
                f.topic(),
                f.genre(),
                f.audience(),
                f.lifecycle(),
                c.keywords(),
                c.source(),
                c.madeOn().toString(),
                c.notBefore() == null ? "" : field(c.notBefore()),
                c.interprets(),
                c.changeNote());
    }

    /** The messages in the order of the fields. */
    static Map<String, String> messages(BindingResult errors) {
        var found = FormErrors.of(errors);
        var ordered = new LinkedHashMap<String, String>();
        for (var field : ORDER) {
            var message = found.get(field);
            if (message != null) {
                ordered.put(field, message);
            }
        }
        return ordered;
    }

    /** What it says; what is no day, no time or no index number goes to the errors. */
    Content content(LocalDate today, BindingResult errors) {
        LocalDate made = FormErrors.day(madeOn).orElse(LocalDate.MAX);
        if (made.isAfter(today) || made.getYear() < 1949) {
            errors.rejectValue("madeOn", "day", "请选择信息形成的日期，不晚于今天");
        }
        Instant embargo = null;
        if (!notBefore.isEmpty()) {
            embargo = instant(notBefore);
            if (embargo == null) {
                errors.rejectValue("notBefore", "time", "请填写日期和时间，例如 2026-12-01T09:00");
            }
        }
        String explained = RecordDesk.index(interprets);
        if (!interprets.isEmpty() && explained.isEmpty()) {
            errors.rejectValue("interprets", "index", "请填写索引号，例如 790100013/202603-00001");
        }
        return new Content(
                name,
                summary,
                body,
                documentNumber,
                new Content.Facets(category, topic, genre, audience, lifecycle),
                keywords,
                source,
                made,
                embargo,
                explained,
                changeNote);
    }

    /** A time as a datetime-local field sends it, in Asia/Shanghai; null when it is none. */
    static @Nullable Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'))
                    .atZone(LegalTime.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String field(Instant at) {
        return FIELD.format(at.atZone(LegalTime.ZONE));
    }

    private static String lines(@Nullable String text) {
        return FormErrors.given(text).replace("\r\n", "\n");
    }
}
