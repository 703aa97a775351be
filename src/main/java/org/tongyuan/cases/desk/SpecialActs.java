package org.tongyuan.cases.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CheckSubstance;
import org.tongyuan.cases.act.ExplainDelay;
import org.tongyuan.cases.act.HoldHearing;
import org.tongyuan.cases.act.InterruptCase;
import org.tongyuan.cases.act.InvolvePersons;
import org.tongyuan.cases.act.TakeBack;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.cases.record.Interruptions;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Carries what was typed in a special form to its use case. */
@Component
class SpecialActs {

    private final InterruptCase interrupt;
    private final HoldHearing hearing;
    private final InvolvePersons persons;
    private final CheckSubstance check;
    private final ExplainDelay explain;
    private final TakeBack takeBack;
    private final PromiseActs promises;

    SpecialActs(
            InterruptCase interrupt,
            HoldHearing hearing,
            InvolvePersons persons,
            CheckSubstance check,
            ExplainDelay explain,
            TakeBack takeBack,
            PromiseActs promises) {
        this.interrupt = interrupt;
        this.hearing = hearing;
        this.persons = persons;
        this.check = check;
        this.explain = explain;
        this.takeBack = takeBack;
        this.promises = promises;
    }

    /** The act at a resource such as {@code hearing/notice}. */
    static Act at(String resource) {
        return Arrays.stream(Act.values())
                .filter(act -> !act.bySystem() && act.resource().equals(resource))
                .findFirst()
                .orElseThrow(() -> new NotFound("act " + resource));
    }

    /** What was typed for one act. */
    record Given(Act act, Map<String, String> typed) {

        String text(String field) {
            return typed.getOrDefault(act.resource().replace('/', '-') + "." + field, "")
                    .strip();
        }

        boolean on(String field) {
            return !text(field).isEmpty() && !text(field).equals("false");
        }

        int number(String field) {
            return read(field, Integer::valueOf);
        }

        /** Shapes are told beside the fields; what no form on the page asked for has none. */
        <T> T read(String field, Function<String, T> parse) {
            try {
                return parse.apply(text(field));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new RuleBroken("case.form-stale");
            }
        }

        @Nullable
        String orNull(String field) {
            return CheckForm.blankToNull(text(field));
        }

        /** What is missing or has the wrong shape, by the field's name on the page. */
        Map<String, String> errors(CasePage page) {
            var errors = new LinkedHashMap<String, String>();
            page.special().stream()
                    .filter(form -> form.act() == act)
                    .findFirst()
                    .ifPresent(form -> form.fields().forEach(field -> {
                        String problem = problem(field, text(field.name()));
                        if (problem != null) {
                            errors.put(form.nameOf(field), problem);
                        }
                    }));
            return errors;
        }

        private static @Nullable String problem(ActForm.Field field, String value) {
            if (value.isEmpty()) {
                return field.required() ? "请填写" + field.label() : null;
            }
            try {
                switch (field.widget()) {
                    case NUMBER -> Integer.parseInt(value);
                    case DATE -> LocalDate.parse(value);
                    case TIME -> LocalDateTime.parse(value);
                    default -> {}
                }
                return null;
            } catch (NumberFormatException | DateTimeException e) {
                return field.label() + "写得不对，请重新填写";
            }
        }
    }

    void run(String number, Given given, SignedIn who) {
        Integer seen = ActForms.version(given.typed());
        switch (given.act()) {
            case PAUSE -> interrupt.pause(number, seen, announcement(given), who);
            case RESUME -> interrupt.resume(number, seen, given.text("outcome"), who);
            case EXTEND -> interrupt.extend(number, seen, given.number("days"), given.text("reason"), who);
            case SEND_BACK -> check.sendBack(number, seen, given.text("step"), given.text("reason"), who);
            case EXPLAIN_DELAY -> explain.explain(number, seen, given.text("reason"), who);
            case ASSIGN_INSPECTORS -> check.assign(number, seen, lines(given.text("officers")), who);
            case RECORD_CHECK -> check.record(number, seen, given.on("passed"), given.text("findings"), who);
            case POST_NOTICE -> check.post(number, seen, given.number("days"), given.text("place"), who);
            case END_NOTICE -> check.endNotice(number, seen, given.on("objections"), given.text("outcome"), who);
            case REJECT_FALSEHOOD -> takeBack.reject(number, seen, given.text("what"), who);
            case RECALL, REVOKE, CANCEL, STOP_BENEFIT ->
                takeBack.takeBack(
                        number,
                        seen,
                        given.act(),
                        new TakeBack.Why(given.text("reason"), given.text("publicReason"), given.on("fraud")),
                        who);
            case SIGN_DEFERRAL,
                    SUPPLY_DEFERRED,
                    EXTEND_DEFERRAL,
                    REFUSE_DEFERRED,
                    GIVE_UNDERTAKING,
                    CHECK_UNDERTAKING,
                    STATE_ON_UNDERTAKING -> promises.run(number, seen, given, who);
            default -> withPersons(number, seen, given, who);
        }
    }

    private void withPersons(String number, @Nullable Integer seen, Given given, SignedIn who) {
        switch (given.act()) {
            case TELL_HEARING -> hearing.tell(number, seen, given.on("ownMotion"), who);
            case REQUEST_HEARING -> hearing.request(number, seen, who);
            case WAIVE_HEARING -> hearing.waive(number, seen, who);
            case SCHEDULE_HEARING -> hearing.schedule(number, seen, session(given), who);
            case HOLD_HEARING -> hearing.hold(number, seen, given.text("signedBy"), given.text("record"), who);
            case TELL_INTERESTED -> persons.tell(number, seen, told(given), who);
            case HEAR_INTERESTED -> persons.hear(number, seen, given.number("party"), given.text("statement"), who);
            case SERVE_RESPONDENT -> persons.serve(number, seen, told(given), who);
            case RECEIVE_ANSWER -> persons.answer(number, seen, given.number("party"), given.text("statement"), who);
            case SETTLE -> persons.settle(number, seen, given.text("terms"), who);
            default -> throw new NotFound("act " + given.act());
        }
    }

    private static Interruptions.Announcement announcement(Given given) {
        return new Interruptions.Announcement(
                given.read("ground", PauseGround::valueOf),
                given.orNull("basis"),
                given.number("days"),
                given.read("toldOn", LocalDate::parse));
    }

    private static Hearing.Session session(Given given) {
        return new Hearing.Session(
                given.read("at", LocalDateTime::parse), given.text("place"), given.text("chair"), given.text("clerk"));
    }

    private static InvolvePersons.Told told(Given given) {
        return new InvolvePersons.Told(given.text("name"), given.orNull("contact"), given.number("days"));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
