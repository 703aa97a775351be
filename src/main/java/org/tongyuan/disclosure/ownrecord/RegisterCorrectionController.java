package org.tongyuan.disclosure.ownrecord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
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
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Registers at the desk a wish for correction that came by post, by fax or in person. */
@Controller
class RegisterCorrectionController {

    private final CorrectionPages pages;
    private final TakeInCorrection takeIn;
    private final Persons persons;
    private final Once once;
    private final Words words;

    RegisterCorrectionController(
            CorrectionPages pages, TakeInCorrection takeIn, Persons persons, Once once, Words words) {
        this.pages = pages;
        this.takeIn = takeIn;
        this.persons = persons;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/desk/disclosure/corrections/new")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String form(Model model) {
        return form(Map.of(), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("idTypes", IdType.values());
        model.addAttribute(
                "channels",
                Stream.of(IntakeChannel.values())
                        .filter(c -> c != IntakeChannel.INTERNET)
                        .toList());
        model.addAttribute("ways", ClaimForm.ways());
        model.addAttribute("most", CorrectionFiles.MOST);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/ownrecord/register";
    }

    @PostMapping("/desk/disclosure/corrections")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String takeIn(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var asked = Asked.read(typed, errors);
        if (asked != null) {
            try {
                String view =
                        once.run(request, () -> "redirect:/desk/disclosure/corrections/" + register(asked, request));
                flash.addFlashAttribute("done", "已登记，回执已生成。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(fieldOf(broken), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    private String register(Asked asked, HttpServletRequest request) {
        var applicant = persons.findOrRegister(asked.applicant());
        return takeIn.takeIn(
                new TakeInCorrection.NewCorrection(
                        pages.officer().agencyId(),
                        applicant.id(),
                        asked.channel(),
                        FormErrors.day(asked.arrivedOn()).orElse(null),
                        asked.claim(),
                        CorrectionPages.uploads(request)),
                pages.officer());
    }

    private static String fieldOf(RuleBroken broken) {
        return switch (broken.messageKey()) {
            case "person.idNumber.invalid", "person.idNumber.other-name" -> "idNumber";
            case "person.phone.invalid" -> "phone";
            case "own-record.day.future" -> "arrivedOn";
            default -> AskCorrectionController.fieldOf(broken);
        };
    }

    /** What the form says, before the applicant is in the register. */
    private record Asked(PersonDetails applicant, IntakeChannel channel, String arrivedOn, Claim claim) {

        static @Nullable Asked read(Map<String, String> typed, Map<String, String> errors) {
            var channel = ClaimForm.choice(IntakeChannel.class, typed, "channel", "请选择收到方式", errors);
            String arrived = FormErrors.given(typed.get("arrivedOn"));
            if (!arrived.isEmpty() && FormErrors.day(arrived).isEmpty()) {
                errors.put("arrivedOn", "请填写日期，例如 2026-03-16");
            }
            String name = ClaimForm.needed(typed, "name", "请填写要求人的姓名或者名称", errors);
            var type = ClaimForm.choice(IdType.class, typed, "idType", "请选择证件类型", errors);
            String number = ClaimForm.needed(typed, "idNumber", "请填写证件号码", errors);
            String phone = ClaimForm.needed(typed, "phone", "请填写联系电话", errors);
            var form = ClaimForm.read(typed);
            errors.putAll(form.errors());
            var claim = form.claim();
            return errors.isEmpty() && channel != null && type != null && claim != null
                    ? new Asked(new PersonDetails(name, type, number, phone), channel, arrived, claim)
                    : null;
        }
    }
}
