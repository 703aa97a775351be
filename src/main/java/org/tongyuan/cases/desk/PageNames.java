package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.forms.Field;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.web.Dates;

/** Names and words of a case page: persons, agencies, the form's answers, the history. */
@Component
class PageNames {

    private static final int SHOWN = 4;

    private final Persons persons;
    private final Agencies agencies;
    private final Applications applications;
    private final Cases cases;
    private final Forms forms;
    private final Dates dates;

    PageNames(Persons persons, Agencies agencies, Applications applications, Cases cases, Forms forms, Dates dates) {
        this.persons = persons;
        this.agencies = agencies;
        this.applications = applications;
        this.cases = cases;
        this.forms = forms;
        this.dates = dates;
    }

    Person person(UUID id) {
        return persons.require(id);
    }

    Agency agency(UUID id) {
        return agencies.require(id);
    }

    /** The answers as labels and values; identity numbers and phones show their ends only. */
    List<CasePage.Answer> answers(CaseSnapshot c, ItemVersion item) {
        var form = item.form();
        var json = applications.form(c.head().id());
        if (form == null || json.isEmpty()) {
            return List.of();
        }
        var values = forms.fromJson(form, json.get());
        var answers = new ArrayList<CasePage.Answer>();
        for (Field field : form.fields()) {
            List<String> given = values.getOrDefault(field.name(), List.of());
            if (!given.isEmpty()) {
                answers.add(new CasePage.Answer(
                        field.label(),
                        String.join(
                                "、", given.stream().map(v -> shown(field, v)).toList())));
            }
        }
        return answers;
    }

    private static String shown(Field field, String value) {
        return switch (field.kind()) {
            case ID_CARD, PHONE -> value.length() <= SHOWN ? "****" : "****" + value.substring(value.length() - SHOWN);
            case BOOLEAN -> value.equals("true") ? "是" : "否";
            case CHOICE, CHOICES ->
                field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Field.Choice::label)
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }

    List<CasePage.Event> timeline(CaseSnapshot c) {
        return cases.history(c.head().id()).stream().map(this::event).toList().reversed();
    }

    private CasePage.Event event(ActRow row) {
        String who = row.actor().kind() == Actor.Kind.CITIZEN
                ? "申请人"
                : (row.actor().kind() == Actor.Kind.SYSTEM ? "系统（依法自动）" : String.valueOf(row.actorName()));
        String signed = row.inPlaceOf() == null ? who : row.inPlaceOf() + "（由" + who + "代）";
        return new CasePage.Event(
                dates.time(row.occurred()) + " · " + signed,
                row.act().label() + "（" + row.to().label() + "）",
                noteOf(row));
    }

    private @Nullable String noteOf(ActRow row) {
        var late = row.late();
        if (late == null) {
            return row.note();
        }
        String recorded = "补录于" + dates.time(late.recorded()) + "：" + late.reason() + "；依据：" + late.evidence();
        return row.note() == null ? recorded : row.note() + "（" + recorded + "）";
    }
}
