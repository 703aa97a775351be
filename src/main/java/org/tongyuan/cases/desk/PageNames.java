package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.forms.Field;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion;

/** Names and words of a case page: persons, agencies, the form's answers. */
@Component
class PageNames {

    private static final int SHOWN = 4;

    private final Persons persons;
    private final Agencies agencies;
    private final Applications applications;
    private final Forms forms;
    private final CaseTimeline timeline;

    PageNames(Persons persons, Agencies agencies, Applications applications, Forms forms, CaseTimeline timeline) {
        this.persons = persons;
        this.agencies = agencies;
        this.applications = applications;
        this.forms = forms;
        this.timeline = timeline;
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
        return timeline.of(c);
    }
}
