package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Registers at the desk what came in person, by post, by fax or by mail, and what was said and written down by staff. */
@Controller
class RegisterRequestController {

    private final RequestPages pages;
    private final TakeInRequest takeIn;
    private final Persons persons;
    private final Once once;
    private final Words words;

    RegisterRequestController(RequestPages pages, TakeInRequest takeIn, Persons persons, Once once, Words words) {
        this.pages = pages;
        this.takeIn = takeIn;
        this.persons = persons;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/desk/disclosure/requests/new")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String form(Model model) {
        return form(Map.of(), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("idTypes", IdType.values());
        model.addAttribute("kinds", ApplicantKind.values());
        model.addAttribute("channels", IntakeChannel.values());
        model.addAttribute("forms", RequestForm.forms());
        model.addAttribute("ways", RequestForm.ways());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/request/new";
    }

    @PostMapping("/desk/disclosure/requests")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String takeIn(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var asked = read(typed, errors);
        if (asked != null) {
            try {
                String view = once.run(request, () -> {
                    var applicant = persons.findOrRegister(asked.applicant());
                    String number =
                            takeIn.takeIn(asked.of(pages.officer().agencyId(), applicant.id()), pages.officer());
                    return "redirect:/desk/disclosure/requests/" + number;
                });
                flash.addFlashAttribute(
                        "done", typed.containsKey("oral") ? "已登记，回执已生成。请打印口头申请记录，读给申请人核对后签名。" : "已登记，回执已生成。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(fieldOf(broken), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    private static String fieldOf(RuleBroken broken) {
        return switch (broken.messageKey()) {
            case "person.idNumber.invalid", "person.idNumber.other-name" -> "idNumber";
            case "person.phone.invalid" -> "phone";
            case "disclosure.request.kind" -> "kind";
            case "disclosure.request.oral" -> "channel";
            case "disclosure.request.day.future" -> "arrivedOn";
            case "disclosure.request.day.before" -> "confirmedOn";
            default -> "wanted";
        };
    }

    /** What the form says, before the applicant is in the register. */
    private record Asked(
            PersonDetails applicant,
            ApplicantKind kind,
            IntakeChannel channel,
            Wanted wanted,
            Map<String, String> typed) {

        TakeInRequest.NewRequest of(UUID agency, UUID applicantId) {
            return new TakeInRequest.NewRequest(
                    agency,
                    applicantId,
                    kind,
                    channel,
                    FormErrors.day(FormErrors.given(typed.get("arrivedOn"))).orElse(null),
                    FormErrors.day(FormErrors.given(typed.get("confirmedOn"))).orElse(null),
                    typed.containsKey("oral"),
                    Texts.orNull(typed.get("readingHelp")),
                    wanted);
        }
    }

    private static @Nullable Asked read(Map<String, String> typed, Map<String, String> errors) {
        String name = needed(typed, "name", "申请人的姓名或者名称", errors);
        var type = RequestForm.choice(IdType.class, typed, "idType", "请选择证件类型", errors);
        String number = needed(typed, "idNumber", "证件号码", errors);
        String phone = needed(typed, "phone", "联系电话", errors);
        var kind = RequestForm.choice(ApplicantKind.class, typed, "kind", "请选择申请人类别", errors);
        var channel = RequestForm.choice(IntakeChannel.class, typed, "channel", "请选择收到方式", errors);
        for (String day : new String[] {"arrivedOn", "confirmedOn"}) {
            String text = FormErrors.given(typed.get(day));
            if (!text.isEmpty() && FormErrors.day(text).isEmpty()) {
                errors.put(day, "请填写日期，例如 2026-03-16");
            }
        }
        FormErrors.tooLong("readingHelp", typed.get("readingHelp"), 200, errors);
        var form = RequestForm.read(typed);
        errors.putAll(form.errors());
        var wanted = form.wanted();
        return errors.isEmpty() && type != null && kind != null && channel != null && wanted != null
                ? new Asked(new PersonDetails(name, type, number, phone), kind, channel, wanted, typed)
                : null;
    }

    private static String needed(Map<String, String> typed, String name, String label, Map<String, String> errors) {
        String text = FormErrors.given(typed.get(name));
        if (text.isEmpty()) {
            errors.put(name, "请填写" + label);
        }
        return text;
    }
}
