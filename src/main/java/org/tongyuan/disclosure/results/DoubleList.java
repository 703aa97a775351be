package org.tongyuan.disclosure.results;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.items.Items;
import org.tongyuan.platform.table.TableWriter;

/** Writes a 双公示 list, some hundred rows at a time. A natural person is masked as in the published record. */
@Component
class DoubleList {

    private static final int BATCH = 500;

    private final Results results;
    private final ResultSettings settings;
    private final CaseResults cases;
    private final Persons persons;
    private final Office office;
    private final ResultDetails details;

    DoubleList(
            Results results,
            ResultSettings settings,
            CaseResults cases,
            Persons persons,
            Office office,
            ResultDetails details) {
        this.results = results;
        this.settings = settings;
        this.cases = cases;
        this.persons = persons;
        this.office = office;
        this.details = details;
    }

    /** Whose decisions they are, about what. */
    @Component
    record Office(Agencies agencies, Items items) {}

    /** {@code agency} null: of every agency. */
    void write(ResultKind kind, String name, @Nullable UUID agency, TableWriter out) throws IOException {
        var list = settings.list(kind);
        out.begin(name, list.columns().stream().map(ResultSettings.Column::name).toList());
        UUID last = new UUID(0, 0);
        for (var batch = batch(kind, agency, last); !batch.isEmpty(); batch = batch(kind, agency, last)) {
            var found = cases.of(batch.stream().map(QueuedResult::caseId).toList()).stream()
                    .collect(Collectors.toMap(CaseResult::caseId, Function.identity()));
            var more = details.of(batch.stream().map(QueuedResult::id).toList());
            for (QueuedResult q : batch) {
                out.row(row(list.columns(), q, Objects.requireNonNull(found.get(q.caseId())), more.get(q.id())));
            }
            last = batch.getLast().id();
        }
        out.begin("说明", List.of("列", "来源"));
        out.row(List.of("全部", list.source()));
        for (var column : list.columns()) {
            if (column.from() == ListField.NONE) {
                out.row(List.of(column.name(), "本系统没有登记，报送前由单位补填"));
            }
        }
    }

    private List<QueuedResult> batch(ResultKind kind, @Nullable UUID agency, UUID after) {
        return results.some(
                "q.kind = :kind AND s.standing IN ('PUBLISHED', 'TO_TAKE_DOWN', 'TAKEN_DOWN') AND q.id > :after"
                        + " AND (:agency = '' OR q.agency_id::text = :agency)",
                Map.of("kind", kind.name(), "after", after, "agency", agency == null ? "" : agency.toString()),
                "q.id",
                BATCH);
    }

    private List<String> row(
            List<ResultSettings.Column> columns, QueuedResult q, CaseResult r, @Nullable ResultDetail detail) {
        Person person = persons.require(r.applicantId());
        Agency agency = office.agencies().require(q.agencyId());
        var values = new HashMap<ListField, String>();
        person(person, r, values);
        decision(q, r, person, values);
        given(r, values);
        if (detail != null) {
            detail(detail, values);
        }
        values.put(ListField.AGENCY, agency.name());
        values.put(ListField.AGENCY_CODE, agency.code() == null ? "" : agency.code());
        values.put(ListField.STATE, q.voidedAs() == null && !forfeited(r) ? "有效" : "无效");
        values.put(
                ListField.REMARK,
                q.voidedAs() == null
                        ? penalty(r)
                        : VoidedAs.valueOf(q.voidedAs()).label() + "，" + q.voidedOn());
        return columns.stream()
                .map(column -> values.getOrDefault(column.from(), ""))
                .toList();
    }

    private static void detail(ResultDetail detail, Map<ListField, String> values) {
        values.put(ListField.REPRESENTATIVE, detail.representative());
        values.put(ListField.PENALTY_TYPES, detail.penaltyLabels());
        values.put(ListField.FINE, ResultDetail.inTenThousands(detail.fine()));
        values.put(ListField.CONFISCATED, ResultDetail.inTenThousands(detail.confiscated()));
        values.put(ListField.PERMITS, detail.permits());
        values.put(
                ListField.SHOWN_UNTIL,
                detail.shownUntil() == null ? "" : detail.shownUntil().toString());
    }

    private static boolean forfeited(CaseResult r) {
        return r.given() != null && r.given().standing() == CaseResult.Standing.FORFEITED;
    }

    /** That what was given is suspended, and for how long, or was taken away as a penalty; empty when neither. */
    private static String penalty(CaseResult r) {
        var given = r.given();
        if (given == null) {
            return "";
        }
        return switch (given.standing()) {
            case SUSPENDED ->
                given.standing().label() + "，" + given.since() + " 起"
                        + (given.suspendedUntil() == null ? "" : "，到 " + given.suspendedUntil());
            case FORFEITED -> given.standing().label() + "，" + given.since();
            default -> "";
        };
    }

    private void person(Person person, CaseResult r, Map<ListField, String> values) {
        values.put(ListField.NAME, person.nameMasked());
        values.put(ListField.PERSON_KIND, person.isBody() ? "法人及非法人组织" : "自然人");
        if (person.isBody()) {
            values.put(
                    ListField.CREDIT_CODE,
                    persons.detailsForLetter(r.applicantId()).idNumber());
        } else {
            values.put(ListField.ID_TYPE, person.idType().label());
            values.put(ListField.ID_MASKED, person.idNumberMasked());
        }
    }

    private void decision(QueuedResult q, CaseResult r, Person person, Map<ListField, String> values) {
        values.put(ListField.DOCUMENT_NAME, q.kind() == ResultKind.LICENCE ? "准予行政许可决定书" : "行政处罚决定书");
        values.put(ListField.DOCUMENT_NUMBER, q.caseNumber());
        values.put(ListField.ITEM, q.itemName());
        values.put(
                ListField.ITEM_TYPE,
                office.items().require(r.itemVersionId()).type().label());
        values.put(
                ListField.CONTENT,
                q.itemName() + (r.words() == null ? "" : "：" + PublicText.masked(r.words(), person)));
        values.put(ListField.REASONS, PublicText.masked(String.join("；", r.reasons()), person));
        values.put(ListField.BASIS, String.join("；", r.legalBasis()));
        values.put(ListField.DECIDED_ON, q.decidedOn().toString());
    }

    private void given(CaseResult r, Map<ListField, String> values) {
        var given = r.given();
        if (given == null) {
            return;
        }
        values.put(ListField.PERMIT_NUMBER, given.number());
        values.put(ListField.VALID_FROM, given.from().toString());
        values.put(
                ListField.VALID_UNTIL,
                given.until() == null ? "2099-12-31" : given.until().toString());
        office.items().require(r.itemVersionId()).results().stream()
                .findFirst()
                .ifPresent(result -> values.put(ListField.CERTIFICATE, result.name()));
    }
}
