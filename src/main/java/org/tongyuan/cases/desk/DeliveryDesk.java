package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.act.DeliverResult;
import org.tongyuan.cases.presence.Attendee;
import org.tongyuan.cases.presence.Capacity;
import org.tongyuan.cases.presence.HandOut;
import org.tongyuan.cases.presence.Presences;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Typed;

/** The delivery as a form of the case page: by mail or electronically, or handed out at the window to whoever came for it. */
@Controller
class DeliveryDesk {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 200;
    private static final int LONGEST_TRACKING = 40;

    private final DeliverResult deliver;
    private final HandOut handOut;
    private final AttendeeForm attendees;
    private final Presences presences;
    private final ActForms forms;

    DeliveryDesk(DeliverResult deliver, HandOut handOut, AttendeeForm attendees, Presences presences, ActForms forms) {
        this.deliver = deliver;
        this.handOut = handOut;
        this.attendees = attendees;
        this.presences = presences;
        this.forms = forms;
    }

    @PostMapping("/desk/cases/{number}/delivery")
    @Requires(Permission.CASE_DELIVER)
    String deliver(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var c = forms.seen(number);
        var signedOn = FormErrors.day(typed.getOrDefault("signedOn", ""));
        Delivery.Way way = way(typed.get("way"));
        if (signedOn.isEmpty() || way == null) {
            errors.put("signedOn", "请填写送达方式和签收日期");
        }
        FormErrors.tooLong("recipient", typed.get("recipient"), LONGEST_NAME, errors);
        FormErrors.tooLong("deliveryNote", typed.get("deliveryNote"), LONGEST, errors);
        String posting = way == Delivery.Way.MAIL ? posting(typed, signedOn.orElse(null), errors) : null;
        Attendee collector = way == Delivery.Way.WINDOW ? collector(c, typed, errors) : null;
        if (way == null || !errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        String recipient = CheckForm.blankToNull(typed.get("recipient"));
        var handover = new DeliverResult.Handover(
                way,
                collector == null || recipient != null ? recipient : collector.name(),
                signedOn.orElseThrow(),
                note(posting, CheckForm.blankToNull(typed.get("deliveryNote"))));
        return forms.run(number, request, flash, "已送达，本件办结。", officer -> {
            if (collector == null) {
                deliver.deliver(number, ActForms.version(typed), handover, officer);
            } else {
                handOut.handOut(c.head(), ActForms.version(typed), handover, collector, officer);
            }
        });
    }

    /** When and under what number it was posted, for the proof of delivery; what is wrong goes to {@code errors}. */
    private static @Nullable String posting(
            Map<String, String> typed, @Nullable LocalDate signedOn, Map<String, String> errors) {
        var postedOn = FormErrors.day(typed.getOrDefault("postedOn", ""));
        String number = CheckForm.blankToNull(typed.get("tracking"));
        if (postedOn.isEmpty()) {
            errors.put("postedOn", "邮寄送达请填写交寄日期");
        } else if (signedOn != null && postedOn.get().isAfter(signedOn)) {
            errors.put("postedOn", "交寄日期不能晚于签收日期");
        }
        if (number == null) {
            errors.put("tracking", "邮寄送达请填写邮件单号");
        }
        FormErrors.tooLong("tracking", number, LONGEST_TRACKING, errors);
        return postedOn.isEmpty() || number == null ? null : postedOn.get() + " 交寄，邮件单号 " + number;
    }

    private static @Nullable String note(@Nullable String posting, @Nullable String note) {
        if (posting == null || note == null) {
            return posting == null ? note : posting;
        }
        return posting + "；" + note;
    }

    /** Whoever came for the result: the applicant unless the form says otherwise. */
    private @Nullable Attendee collector(CaseSnapshot c, Map<String, String> typed, Map<String, String> errors) {
        var applicant = c.head().applicantId();
        String chosen = typed.getOrDefault("collector", "");
        if (chosen.isEmpty()) {
            return Attendee.self(applicant, attendees.require(applicant).name());
        }
        if (chosen.equals("OTHER")) {
            var who = attendees.read(applicant, typed, errors);
            if (who == null && errors.isEmpty()) {
                errors.put("agentIdentity", "请刷或者输入代领人的证件");
            }
            return who;
        }
        return cameBefore(c, chosen)
                .orElseGet(() ->
                        attendees.mandated(applicant, attendees.require(chosen).id()));
    }

    /** Their papers were seen when they came the first time. */
    private Optional<Attendee> cameBefore(CaseSnapshot c, String person) {
        return presences.of(c.head().id()).stream()
                .filter(p -> p.personId().toString().equals(person) && p.capacity() != Capacity.SELF)
                .reduce((first, last) -> last)
                .map(p -> new Attendee(
                        p.personId(),
                        attendees.require(p.personId()).name(),
                        p.capacity(),
                        p.relation(),
                        p.mandateId(),
                        p.paper(),
                        false));
    }

    private static Delivery.@Nullable Way way(@Nullable String text) {
        for (Delivery.Way way : Delivery.Way.values()) {
            if (way.name().equals(text)) {
                return way;
            }
        }
        return null;
    }
}
