package org.tongyuan.standards.clause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tongyuan.facts.FactType;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.ClauseContent.Severity;

/** What is typed into the editor of a clause. */
record ClauseForm(
        @NotBlank(message = "请填写条款编号") @Pattern(regexp = "[A-Za-z0-9.-]{2,40}", message = "编号只能用字母、数字、点和横线，2 到 40 位")
        String number,

        @NotBlank(message = "请填写所属标准的编号") @Size(max = 40, message = "标准编号不超过 40 字")
        String standard,

        @NotBlank(message = "请填写标题") @Size(max = 80, message = "标题不超过 80 字")
        String title,

        @NotBlank(message = "请填写条款正文") @Size(max = 1000, message = "正文不超过 1000 字")
        String text,

        @NotBlank(message = "请填写依据") @Size(max = 300, message = "依据不超过 300 字")
        String basis,

        @NotBlank(message = "请选择检查对象") String kind,

        @Size(max = Language.MAX_LENGTH, message = "适用条件太长") @Nullable
        String applies,

        @NotBlank(message = "请填写判断式") @Size(max = Language.MAX_LENGTH, message = "判断式太长，请拆成几个条款")
        String expression,

        @NotNull(message = "请选择严重程度") Severity severity,

        @NotBlank(message = "请写明不符合时怎么办") @Size(max = 300, message = "不超过 300 字")
        String message,

        @NotNull(message = "请选择层级") Level level,
        @Nullable String parent,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable List<SampleForm> samples,
        int version) {

    /** A new one; whoever writes it begins with the kind of subject. */
    static ClauseForm blank(String kind) {
        return new ClauseForm(
                "", "", "", "", "", kind, null, "", Severity.NORMAL, "", Level.COUNTY, null, null, null, List.of(), 0);
    }

    static ClauseForm of(ClauseContent c, Map<String, FactType> types, int version) {
        return new ClauseForm(
                c.number(),
                c.standard(),
                c.title(),
                c.text(),
                c.basis(),
                c.kind(),
                c.applies(),
                c.expression(),
                c.severity(),
                c.message(),
                c.level(),
                c.parent(),
                c.from(),
                c.to(),
                SampleForm.of(c.samples(), types),
                version);
    }

    /** The tests typed; blank ones do not count. */
    List<SampleForm> typedSamples() {
        return samples == null
                ? List.of()
                : samples.stream().filter(s -> s != null && !s.isBlank()).toList();
    }

    /** For the page: what was typed, and blank ones for more. */
    public List<SampleForm> samplesToShow() {
        return SampleForm.withBlanks(samples);
    }

    ClauseContent content(String region, Map<String, FactType> types) {
        return new ClauseContent(
                number.strip(),
                standard.strip(),
                title.strip(),
                text.strip(),
                basis.strip(),
                kind,
                applies,
                expression,
                severity,
                message.strip(),
                level,
                region,
                null,
                parent,
                from,
                to,
                typedSamples().stream().map(s -> s.sample(types)).toList());
    }
}
