package org.tongyuan.cases.forbearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.cases.forbearance.Ruling.Result;

/** A request is ruled on once, objected to once and in time, and ruled on again by somebody else. */
class ForbearanceTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 16);
    private static final Instant IN_TIME = Instant.parse("2026-03-16T02:00:00Z");

    private static Forbearance asked() {
        return new Forbearance(
                new Forbearance.Head(
                        UUID.randomUUID(), "RC2026-0001", null, PERSON, UUID.randomUUID(), PERSON, Instant.EPOCH),
                new Forbearance.Story("试点", LocalDate.of(2026, 3, 1), "漏录", "没有", "补录"),
                Set.of(),
                List.of(),
                null,
                null,
                0);
    }

    private static Ruling ruling(Result result, boolean essential, boolean met, UUID by) {
        return new Ruling(
                result, List.of(new Ruling.Found("no-gain", "没有谋利", essential, met)), "理由", Instant.EPOCH, by, "马超");
    }

    @Test
    void without_an_essential_condition_only_a_refusal_is_possible() {
        assertThatThrownBy(() -> ruling(Result.EXEMPT, true, false, HEAD)).hasMessage("forbearance.essential");
        assertThatThrownBy(() -> ruling(Result.MITIGATE, true, false, HEAD)).hasMessage("forbearance.essential");
        assertThat(ruling(Result.REFUSE, true, false, HEAD).result()).isEqualTo(Result.REFUSE);
        assertThat(ruling(Result.EXEMPT, false, false, HEAD).result()).isEqualTo(Result.EXEMPT);
    }

    @Test
    void it_is_ruled_on_once_and_again_only_after_an_objection_by_somebody_else() {
        var ruled = asked().ruled(ruling(Result.REFUSE, true, true, HEAD), UNTIL);
        assertThatThrownBy(() -> ruled.ruled(ruling(Result.EXEMPT, true, true, HEAD), UNTIL))
                .hasMessage("forbearance.first");
        assertThatThrownBy(() -> ruled.reviewed(ruling(Result.EXEMPT, true, true, HEAD)))
                .hasMessage("forbearance.no-objection");
        var objected = ruled.objected(new Forbearance.Objection(IN_TIME, "有文件"), PERSON);
        assertThat(objected.waits()).isTrue();
        assertThatThrownBy(() -> objected.reviewed(ruling(Result.EXEMPT, true, true, HEAD)))
                .hasMessage("forbearance.another");
        var reviewed = objected.reviewed(ruling(Result.EXEMPT, true, true, UUID.randomUUID()));
        assertThat(reviewed.standing()).isEqualTo("免责");
        assertThatThrownBy(() -> reviewed.reviewed(ruling(Result.REFUSE, true, true, UUID.randomUUID())))
                .hasMessage("forbearance.reviewed");
    }

    @Test
    void only_the_person_objects_once_and_in_time() {
        var open = asked();
        assertThatThrownBy(() -> open.objected(new Forbearance.Objection(IN_TIME, "x"), PERSON))
                .hasMessage("forbearance.open");
        var ruled = open.ruled(ruling(Result.REFUSE, true, true, HEAD), UNTIL);
        assertThatThrownBy(() -> ruled.objected(new Forbearance.Objection(IN_TIME, "x"), HEAD))
                .hasMessage("forbearance.not-person");
        var late = new Forbearance.Objection(Instant.parse("2026-03-16T16:00:00Z"), "x");
        assertThatThrownBy(() -> ruled.objected(late, PERSON)).hasMessage("forbearance.objection-late");
        var once = ruled.objected(new Forbearance.Objection(IN_TIME, "x"), PERSON);
        assertThatThrownBy(() -> once.objected(new Forbearance.Objection(IN_TIME, "y"), PERSON))
                .hasMessage("forbearance.objected");
    }

    @Test
    void every_condition_is_found_or_not_and_a_grant_without_an_essential_one_comes_back() {
        var conditions = new ForbearanceConditions().all();
        assertThat(RulingForm.read(new HashMap<>(), conditions).errors())
                .hasSize(conditions.size() + 2)
                .containsKeys("result", "reasons");
        var typed = new HashMap<String, String>();
        conditions.forEach(
                c -> typed.put("found-" + c.key(), String.valueOf(!c.key().equals("no-gain"))));
        typed.put("result", "EXEMPT");
        typed.put("reasons", "符合");
        assertThat(RulingForm.read(typed, conditions).errors()).containsOnlyKeys("result");
        typed.put("result", "REFUSE");
        assertThat(RulingForm.read(typed, conditions).decision()).isNotNull();
    }
}
