package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's public information: some years of it in the catalogue, and some on its way there. */
@Profile("demo")
@Component
class DemoPublications implements DemoSeed {

    private static final String WRITER = "hejing";
    private static final String REVIEWER = "xuning";
    private static final String HEAD = "fangyuan";
    private static final String NOTHING_SECRET = "不涉及国家秘密、工作秘密、商业秘密和个人隐私，不属于条例第十四条至第十六条的情形。";

    private final DemoDisclosureOffice office;
    private final PublicationSteps steps;
    private final ReviewSecrecy review;
    private final ApproveRecord approve;
    private final EndPublication end;
    private final PublicRecords records;
    private final Map<String, UUID> made = new HashMap<>();

    DemoPublications(
            DemoDisclosureOffice office,
            PublicationSteps steps,
            ReviewSecrecy review,
            ApproveRecord approve,
            EndPublication end,
            PublicRecords records) {
        this.office = office;
        this.steps = steps;
        this.review = review;
        this.approve = approve;
        this.end = end;
        this.records = records;
    }

    @Override
    public int order() {
        return 84;
    }

    @Override
    public void seed() {
        DemoRecordFile.read(steps.today()).stream()
                .filter(row -> row.isPast(steps.today()))
                .forEach(this::tell);
        made.clear();
    }

    private void tell(DemoRecordFile.Row row) {
        LocalDate day = row.begunOn(steps.today());
        UUID id = office.on(
                day,
                LocalTime.of(9, 30),
                WRITER,
                o -> steps.draft().draft(office.agency(row.agency()), content(row), o));
        made.put(row.name(), id);
        if (row.state() == RecordState.DRAFT) {
            return;
        }
        act(day, 10, WRITER, o -> steps.check().handIn(id, o));
        if (row.state() == RecordState.SOURCE_CHECK) {
            return;
        }
        if (row.state() == RecordState.RETURNED) {
            act(day, 11, WRITER, o -> steps.check().giveBack(id, "请补上各标段的中标单位和金额。", o));
            return;
        }
        act(day, 11, WRITER, o -> steps.check().check(id, HolderRule.MAKER, "", o));
        examine(row, id, day);
    }

    private void examine(DemoRecordFile.Row row, UUID id, LocalDate day) {
        if (row.state() == RecordState.SECRECY_REVIEW) {
            return;
        }
        if (row.state() == RecordState.REFERRED_UP) {
            act(day, 14, REVIEWER, o -> review.referUp(id, "县保密行政管理部门", "成果含管线坐标和埋深，能否公开、公开到什么精度。", o));
            return;
        }
        act(day, 14, REVIEWER, o -> review.conclude(id, RecordVersion.Conclusion.PUBLIC, NOTHING_SECRET, o));
        if (row.state() == RecordState.APPROVAL) {
            return;
        }
        var at = row.state() == RecordState.SCHEDULED
                ? steps.today().plusDays(3).atTime(9, 0).atZone(LegalTime.ZONE).toInstant()
                : null;
        act(day, 15, HEAD, o -> approve.approve(id, at, o));
        afterwards(row, id);
    }

    private void afterwards(DemoRecordFile.Row row, UUID id) {
        var ended = row.ended();
        if (row.state() == RecordState.WITHDRAWN && ended != null) {
            act(ended, 10, HEAD, o -> end.withdraw(id, row.reason(), o));
        }
        if (row.state() == RecordState.ABOLISHED && ended != null) {
            act(ended, 10, HEAD, o -> end.abolish(id, row.reason(), o));
        }
        var revised = row.revised();
        if (revised != null) {
            act(revised, 9, WRITER, o -> steps.draft().revise(id, revised, o));
            act(revised, 10, WRITER, o -> steps.draft().rewrite(id, changed(row, revised), o));
            act(revised, 11, WRITER, o -> steps.check().handIn(id, o));
            act(revised, 12, WRITER, o -> steps.check().check(id, HolderRule.MAKER, "", o));
            act(revised, 14, REVIEWER, o -> review.conclude(id, RecordVersion.Conclusion.PUBLIC, NOTHING_SECRET, o));
            act(revised, 15, HEAD, o -> approve.approve(id, null, o));
        }
    }

    private void act(LocalDate day, int hour, String login, Consumer<SignedIn.Officer> act) {
        office.on(day, LocalTime.of(hour, 0), login, officer -> {
            act.accept(officer);
            return day;
        });
    }

    private Content content(DemoRecordFile.Row row) {
        return row.content(row.made(), indexOf(row.interprets()), "");
    }

    private Content changed(DemoRecordFile.Row row, LocalDate on) {
        return row.content(on, "", row.change());
    }

    private String indexOf(String name) {
        @Nullable UUID id = made.get(name);
        String index = id == null ? null : records.require(id).indexNo();
        return index == null ? "" : index;
    }
}
