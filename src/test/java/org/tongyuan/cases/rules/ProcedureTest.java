package org.tongyuan.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongyuan.GeneratedDoc;
import org.tongyuan.cases.CaseState;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.RuleBroken;

class ProcedureTest {

    @ParameterizedTest
    @EnumSource(ProcedureProfile.class)
    void deemed_acceptance_is_for_licences_only(ProcedureProfile profile) {
        boolean known = Procedure.of(profile).knows(CaseState.SUBMITTED, Act.DEEM_ACCEPTED);
        assertThat(known).isEqualTo(profile == ProcedureProfile.LICENCE);
    }

    @ParameterizedTest
    @EnumSource(ProcedureProfile.class)
    void a_second_correction_notice_is_not_possible(ProcedureProfile profile) {
        for (CaseState state : CaseState.values()) {
            if (state != CaseState.SUBMITTED) {
                assertThat(Procedure.of(profile).knows(state, Act.NOTIFY_CORRECTION))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProcedureProfile.class)
    void an_ended_case_stays_as_it_is_and_something_can_be_done_to_every_other(ProcedureProfile profile) {
        var procedure = Procedure.of(profile);
        for (CaseState state : reachable(profile)) {
            boolean moves = procedure.acts(state).stream().anyMatch(act -> procedure.next(state, act) != state);
            assertThat(moves).as("%s %s", profile, state).isEqualTo(!state.ended());
        }
    }

    @ParameterizedTest
    @EnumSource(ProcedureProfile.class)
    void a_decided_case_can_only_move_on_to_its_delivery(ProcedureProfile profile) {
        var procedure = Procedure.of(profile);
        assertThat(procedure.acts(CaseState.DECIDED))
                .filteredOn(act -> procedure.next(CaseState.DECIDED, act) != CaseState.DECIDED)
                .containsExactly(Act.DELIVER);
    }

    @ParameterizedTest
    @EnumSource(ProcedureProfile.class)
    void licence_law_binds_licences_only(ProcedureProfile profile) {
        var procedure = Procedure.of(profile);
        for (CaseState state : CaseState.values()) {
            if (profile != ProcedureProfile.LICENCE) {
                assertThat(procedure.acts(state))
                        .doesNotContain(Act.EXTEND, Act.TELL_HEARING, Act.DEEM_RENEWED, Act.RECALL);
            }
        }
    }

    @Test
    void a_case_cannot_be_decided_twice() {
        assertThatThrownBy(() -> Procedure.of(ProcedureProfile.LICENCE).next(CaseState.DECIDED, Act.DECIDE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("case.act-not-possible"));
    }

    @Test
    void an_enquiry_is_answered_without_acceptance() {
        var enquiry = Procedure.of(ProcedureProfile.ENQUIRY);
        assertThat(enquiry.acts(CaseState.SUBMITTED)).contains(Act.DECIDE).doesNotContain(Act.ACCEPT);
    }

    @Test
    @Tag("docs")
    void is_drawn_in_the_docs() throws IOException {
        var drawings = new LinkedHashMap<String, StringBuilder>();
        for (ProcedureProfile profile : ProcedureProfile.values()) {
            var names = drawings.computeIfAbsent(drawing(profile), key -> new StringBuilder());
            names.append(names.isEmpty() ? "" : ", ")
                    .append(profile.name())
                    .append(' ')
                    .append(profile.label());
        }
        var text = new StringBuilder("# States of a case\n\n"
                + "Generated from `cases.rules.Procedure` by `bin/docs`; do not edit. One table for each procedure"
                + " profile; profiles with the same table share a drawing.\n");
        drawings.forEach((drawing, names) -> text.append("\n## ")
                .append(names)
                .append("\n\n```mermaid\nstateDiagram-v2\n  [*] --> SUBMITTED: 收件\n")
                .append(drawing)
                .append("```\n"));
        text.append("\n| state | name |\n|---|---|\n");
        for (CaseState state : CaseState.values()) {
            text.append("| `")
                    .append(state)
                    .append("` | ")
                    .append(state.label())
                    .append(" |\n");
        }
        GeneratedDoc.isFresh("case-states.md", text.toString());
    }

    private static String drawing(ProcedureProfile profile) {
        var text = new StringBuilder();
        for (CaseState from : CaseState.values()) {
            for (Act act : Act.values()) {
                Procedure.of(profile)
                        .find(from, act)
                        // Acts that leave the state as it is stand in procedures.md.
                        .filter(to -> to != from)
                        .ifPresent(to -> text.append("  %s --> %s: %s%n".formatted(from, to, act.label())));
            }
        }
        for (CaseState state : reachable(profile)) {
            if (state.ended()) {
                text.append("  %s --> [*]%n".formatted(state));
            }
        }
        return text.toString();
    }

    private static List<CaseState> reachable(ProcedureProfile profile) {
        var procedure = Procedure.of(profile);
        return Arrays.stream(CaseState.values())
                .filter(to -> to == CaseState.SUBMITTED
                        || Arrays.stream(CaseState.values())
                                .anyMatch(from ->
                                        procedure.acts(from).stream().anyMatch(act -> procedure.next(from, act) == to)))
                .toList();
    }
}
