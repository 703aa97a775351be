package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.web.FormErrors;

/** Reads the desk's form of an act and does it. */
@Component
class DeskActs {

    private final RequestUses uses;
    private final ExamineReply examine;
    private final ReplyToRequest reply;
    private final EndRequest end;
    private final HelpToRead help;
    private final ChosenFiles files;

    DeskActs(
            RequestUses uses,
            ExamineReply examine,
            ReplyToRequest reply,
            EndRequest end,
            HelpToRead help,
            ChosenFiles files) {
        this.uses = uses;
        this.examine = examine;
        this.reply = reply;
        this.end = end;
        this.help = help;
        this.files = files;
    }

    /** What was sent: {@code many} the values of tick boxes. */
    record Sent(Map<String, String> typed, Map<String, List<String>> many) {

        String text(String name) {
            return FormErrors.given(typed.get(name));
        }

        @Nullable
        LocalDate day() {
            return FormErrors.day(text("on")).orElse(null);
        }

        @Nullable
        Integer number(String name) {
            String text = text(name);
            return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
        }

        <E extends Enum<E>> E choice(Class<E> type, String name) {
            return Enum.valueOf(type, text(name));
        }
    }

    /** What is missing or of the wrong shape, by field. */
    Map<String, String> check(ActForm act, Sent sent) {
        var errors = new LinkedHashMap<String, String>();
        for (var field : act.fields()) {
            String text = sent.text(field.name());
            if (text.isEmpty()) {
                if (field.required()) {
                    errors.put(field.name(), (field.choices().isEmpty() ? "请填写" : "请选择") + field.label());
                }
                continue;
            }
            switch (field.kind()) {
                case "date" -> {
                    if (FormErrors.day(text).isEmpty()) {
                        errors.put(field.name(), "请填写日期，例如 2026-03-16");
                    }
                }
                case "number" -> {
                    if (sent.number(field.name()) == null) {
                        errors.put(field.name(), "请填写整数");
                    }
                }
                case "select" -> {
                    if (act != ActForm.JOIN
                            && field.choices().stream().noneMatch(c -> c.value().equals(text))) {
                        errors.put(field.name(), "请选择" + field.label());
                    }
                }
                default -> FormErrors.tooLong(field.name(), text, Texts.LONGEST, errors);
            }
        }
        return errors;
    }

    void run(ActForm act, String number, Sent sent, SignedIn who) {
        switch (act) {
            case CONFIRM -> uses.confirm().confirm(number, sent.day(), who);
            case CORRECTION_NOTICE -> uses.correct().tell(number, sent.text("items"), sent.number("days"), who);
            case CORRECTION_ARRIVAL -> uses.correct().reached(number, sent.day(), who);
            case CORRECTION -> uses.correct().correct(number, sent.text("text"), sent.day(), who);
            case CONSULT ->
                uses.consult()
                        .ask(
                                number,
                                sent.choice(Consultation.Kind.class, "kind"),
                                sent.text("party"),
                                sent.text("about"),
                                who);
            case CONSULT_ARRIVAL -> uses.consult().reached(number, consultation(sent), sent.day(), who);
            case OPINION ->
                uses.consult()
                        .answered(
                                number,
                                consultation(sent),
                                sent.choice(Consultation.Answer.class, "answer"),
                                sent.text("reason"),
                                sent.day(),
                                who);
            case UNCONCERNED -> uses.third().unconcerned(number, consultation(sent), sent.text("reason"), who);
            case OVERRULING_DELIVERY -> uses.third().served(number, consultation(sent), service(sent), sent.day(), who);
            case EXTENSION -> uses.extend().extend(number, days(sent), sent.text("reason"), who);
            case DELAY -> uses.volume().delay(number, days(sent), sent.text("reason"), who);
            case REASONS_REQUEST -> uses.volume().ask(number, sent.text("reason"), who);
            case REASONS -> uses.volume().state(number, sent.text("text"), who);
            case FEE_NOTICE ->
                uses.fee().charge(number, sent.choice(FeeTariff.class, "tariff"), sent.number("pages"), who);
            case FEE_ARRIVAL -> uses.fee().reached(number, sent.day(), who);
            case PAYMENT -> uses.fee().paid(number, sent.day(), who);
            case SPLIT -> uses.split().split(number, sent.text("parts").lines().toList(), who);
            case JOIN -> uses.join().join(number, sent.text("into"), who);
            case SEPARATE -> uses.join().separate(number, who);
            case EXAMINATION -> examine.propose(number, draft(number, sent, who), who);
            case REPLY -> reply.reply(number, draft(number, sent, who), who);
            case DELIVERY -> reply.serve(number, service(sent), sent.day(), who);
            case CLOSING -> end.close(number, sent.text("note"), who);
            case HELP -> help.help(number, sent.text("what"), sent.day(), who);
            case WITHDRAWAL -> end.withdraw(number, sent.day(), who);
        }
    }

    private ReplyDraft draft(String number, Sent sent, SignedIn who) {
        var grounds = sent.many().getOrDefault("grounds", List.of());
        var chosen = sent.many().getOrDefault("files", List.of());
        return new ReplyDraft(
                sent.choice(ReplyType.class, "type"),
                Arrays.stream(ReplyType.values())
                        .filter(t -> t.refuses() && grounds.contains(t.name()))
                        .toList(),
                sent.text("reason"),
                sent.text("provided"),
                sent.text("competent"),
                Provision.of(
                        sent.text("form").isEmpty() ? null : sent.choice(Wanted.Form.class, "form"),
                        sent.text("formReason"),
                        sent.text("appointment")),
                files.of(number, chosen, who),
                sent.text("overruling"));
    }

    private static Replies.Service service(Sent sent) {
        return new Replies.Service(
                sent.choice(Replies.Service.Way.class, "way"),
                Texts.orNull(sent.text("to")),
                Texts.orNull(sent.text("proof")));
    }

    private static UUID consultation(Sent sent) {
        try {
            return UUID.fromString(sent.text("consultation"));
        } catch (IllegalArgumentException e) {
            throw new NotFound("consultation");
        }
    }

    private static int days(Sent sent) {
        Integer days = sent.number("days");
        return days == null ? 0 : days;
    }
}
