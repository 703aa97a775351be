package org.tongyuan.disclosure.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongyuan.disclosure.publication.RecordVersion.Approval;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.disclosure.publication.RecordVersion.Review;
import org.tongyuan.disclosure.publication.RecordVersion.SourceCheck;
import org.tongyuan.platform.RuleBroken;

class RecordStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Officer AUTHOR = new Officer(UUID.randomUUID(), "甲");
    private static final Officer OTHER = new Officer(UUID.randomUUID(), "乙");

    @ParameterizedTest
    @EnumSource(RecordState.class)
    void the_public_is_reached_from_approval_or_its_set_time_only(RecordState state) {
        assertThat(state.mayBecome(RecordState.PUBLISHED))
                .isEqualTo(state == RecordState.APPROVAL || state == RecordState.SCHEDULED);
        assertThat(state.mayBecome(RecordState.APPROVAL))
                .isEqualTo(state == RecordState.SECRECY_REVIEW || state == RecordState.REFERRED_UP);
    }

    @ParameterizedTest
    @EnumSource(RecordState.class)
    void a_text_can_be_changed_only_before_it_is_handed_in(RecordState state) {
        assertThat(state.isEditable()).isEqualTo(state == RecordState.DRAFT || state == RecordState.RETURNED);
    }

    @Test
    void without_source_check_review_and_approval_nothing_becomes_public() {
        var draft = RecordVersion.draft(UUID.randomUUID(), 1, content(), List.of(AUTHOR));
        broken(() -> draft.published(Instant.EPOCH), "disclosure.publish.not-examined");
        var checked = draft.checked(new SourceCheck(HolderRule.MAKER, "", AUTHOR, DAY));
        broken(
                () -> checked.approved(new Approval(OTHER, DAY)).published(Instant.EPOCH),
                "disclosure.publish.not-examined");
        var kept = checked.reviewed(new Review(Conclusion.NOT_PUBLIC, "国家秘密", OTHER, DAY));
        broken(
                () -> kept.approved(new Approval(OTHER, DAY)).published(Instant.EPOCH),
                "disclosure.publish.not-examined");
        var examined = checked.reviewed(new Review(Conclusion.PUBLIC, "不涉密", OTHER, DAY))
                .approved(new Approval(OTHER, DAY));
        assertThat(examined.published(Instant.EPOCH).publishedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void an_author_neither_examines_nor_approves() {
        var draft = RecordVersion.draft(UUID.randomUUID(), 1, content(), List.of(AUTHOR));
        broken(() -> draft.reviewed(new Review(Conclusion.PUBLIC, "不涉密", AUTHOR, DAY)), "disclosure.review.own");
        broken(() -> draft.approved(new Approval(AUTHOR, DAY)), "disclosure.approval.own");
        var together = draft.rewritten(content(), OTHER);
        broken(() -> together.reviewed(new Review(Conclusion.PUBLIC, "不涉密", OTHER, DAY)), "disclosure.review.own");
        broken(() -> draft.reviewed(new Review(Conclusion.PUBLIC, " ", OTHER, DAY)), "disclosure.review.no-basis");
    }

    @Test
    void what_is_written_anew_has_to_be_examined_anew() {
        var examined = RecordVersion.draft(UUID.randomUUID(), 1, content(), List.of(AUTHOR))
                .checked(new SourceCheck(HolderRule.MAKER, "", AUTHOR, DAY))
                .reviewed(new Review(Conclusion.PUBLIC, "不涉密", OTHER, DAY));
        assertThat(examined.rewritten(content(), AUTHOR).review()).isNull();
        assertThat(examined.returned().sourceCheck()).isNull();
    }

    private static void broken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static Content content() {
        return new Content(
                "名称", "概述", "", "", new Content.Facets("01", "01", "08", "01", "99"), "", "科室", DAY, null, "", "");
    }
}
