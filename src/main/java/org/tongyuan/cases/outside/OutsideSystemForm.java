package org.tongyuan.cases.outside;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.cases.CaseState;

/** What an administrator fills in for an outside system; the words for states stand beside it, one field a state of ours. */
@SuppressWarnings("MultipleNullnessAnnotations") // null is what a form left out, and what the annotation tells
record OutsideSystemForm(
        @Pattern(
                regexp = "(?!here$|outside$|new$)[a-z0-9][a-z0-9-]{1,39}",
                message = "标识为 2 至 40 个小写字母、数字或横线，不能是 here、outside 或 new")
        String code,

        @Size(min = 2, max = 100, message = "请填写系统名称，2 至 100 个字")
        String name,

        @NotNull(message = "请选择系统类别") OutsideSystem.@Nullable Kind kind,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,63}", message = "请选择代表该系统报送的应用")
        String clientId,

        String homeUrl,
        @Nullable Integer version) {

    private static final int LONGEST_WORD = 60;

    OutsideSystemForm {
        code = given(code);
        name = given(name);
        clientId = given(clientId);
        homeUrl = given(homeUrl);
    }

    static OutsideSystemForm blank() {
        return new OutsideSystemForm("", "", OutsideSystem.Kind.PROVINCIAL, "", "", 0);
    }

    static OutsideSystemForm of(OutsideSystem s) {
        return new OutsideSystemForm(s.code(), s.name(), s.kind(), s.clientId(), s.homeUrl(), s.version());
    }

    /** The version of the system that was on the form. */
    int seen() {
        return version == null ? 0 : version;
    }

    OutsideSystem.Kind chosenKind() {
        return Objects.requireNonNull(kind);
    }

    void check(BindingResult errors) {
        if (OutsideSystem.hostOf(homeUrl) == null) {
            errors.rejectValue("homeUrl", "https", "请填写以 https:// 开头的网址");
        }
    }

    /** The field of a state of ours. */
    static String field(CaseState state) {
        return "words-" + state.name();
    }

    /** What stands in each field: the words that mean this state, separated by semicolons. */
    static Map<String, String> typed(OutsideSystem s) {
        var typed = new LinkedHashMap<String, String>();
        s.states().forEach((word, state) -> typed.merge(field(state), word, (a, b) -> a + "；" + b));
        return typed;
    }

    /** Reads the words; {@code errors} gets a message for each field that is wrong. */
    static SequencedMap<String, CaseState> words(Map<String, String> typed, Map<String, String> errors) {
        var words = new LinkedHashMap<String, CaseState>();
        for (CaseState state : CaseState.values()) {
            Arrays.stream(given(typed.get(field(state))).split("[；;\\r\\n]+"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> {
                        CaseState other = words.putIfAbsent(word, state);
                        if (other != null && other != state) {
                            errors.put(field(state), "“" + word + "”已经对应“" + other.label() + "”，只能对应一个状态");
                        } else if (word.length() > LONGEST_WORD) {
                            errors.put(field(state), "每个状态不超过 " + LONGEST_WORD + " 个字");
                        }
                    });
        }
        if (words.isEmpty()) {
            errors.put(field(CaseState.SUBMITTED), "请至少填写一个状态，没有登记的状态不能报送");
        }
        return words;
    }
}
