package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.disclosure.request.ReplyExamination.Verdict;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** What is to be answered, before it is answered: read, its finds answered one by one, referred up, and concluded. */
@Controller
class ExaminationController {

    private static final String ONE = "/desk/disclosure/requests/{number}/examination";

    private final RequestPages pages;
    private final ExamineReply examine;
    private final Once once;
    private final Words words;

    ExaminationController(RequestPages pages, ExamineReply examine, Once once, Words words) {
        this.pages = pages;
        this.examine = examine;
        this.once = once;
        this.words = words;
    }

    @GetMapping(ONE)
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String number, Model model) {
        return show(number, Map.of(), Map.of(), model);
    }

    private String show(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        var page = pages.desk(number);
        var examination = page.examination();
        if (examination == null) {
            throw new NotFound("examination of " + number);
        }
        var officer = pages.officer();
        boolean open = examination.isOpen() && page.view().of().state() == RequestState.IN_HAND;
        boolean own = examination.proposed().by().equals(officer.actor());
        model.addAttribute("page", page);
        model.addAttribute("e", examination);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("own", own);
        model.addAttribute("answers", open && (page.handles() || page.examines()));
        model.addAttribute("examines", open && page.examines() && !own);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/request/examination";
    }

    @PostMapping(ONE + "/hits/{hit}")
    @Requires({Permission.DISCLOSURE_HANDLE, Permission.DISCLOSURE_REVIEW})
    String keep(
            @PathVariable String number,
            @PathVariable UUID hit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var sent = Sent.of(request);
        flash.addFlashAttribute("done", "已记录理由。");
        return act(
                number,
                sent,
                "reason-" + hit,
                () -> examine.keep(number, hit, sent.text("reason"), pages.officer()),
                request,
                response,
                model);
    }

    @PostMapping(ONE + "/referral")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String refer(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var sent = Sent.of(request);
        sent.need("to", "请填写报请的部门");
        sent.need("letter", "请填写报请公文的文号");
        sent.need("question", "请写明不能确定的问题");
        flash.addFlashAttribute("done", "已登记报请确定，收到答复后登记答复再作结论。");
        return act(
                number,
                sent,
                "to",
                () -> examine.referUp(
                        number, sent.text("to"), sent.text("letter"), sent.text("question"), pages.officer()),
                request,
                response,
                model);
    }

    @PostMapping(ONE + "/referral-answer")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String answer(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var sent = Sent.of(request);
        sent.need("from", "请填写作出答复的部门");
        sent.need("answerLetter", "请填写答复的文号");
        sent.need("answer", "请写明答复的内容");
        sent.day("answeredOn");
        flash.addFlashAttribute("done", "已登记答复。");
        return act(
                number,
                sent,
                "from",
                () -> examine.referralAnswered(
                        number,
                        sent.text("from"),
                        sent.text("answerLetter"),
                        sent.text("answer"),
                        FormErrors.day(sent.text("answeredOn")).orElse(null),
                        pages.officer()),
                request,
                response,
                model);
    }

    @PostMapping(ONE + "/conclusion")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String conclude(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var sent = Sent.of(request);
        var verdict = RequestForm.choice(Verdict.class, sent.typed(), "verdict", "请选择结论", sent.errors());
        sent.need("basis", "请写明依据的条款和理由");
        flash.addFlashAttribute("done", "已记录审查结论。");
        return act(
                number,
                sent,
                "verdict",
                () -> {
                    if (verdict != null) {
                        examine.conclude(number, verdict, sent.text("basis"), pages.officer());
                    }
                },
                request,
                response,
                model);
    }

    /** What was typed, and what is wrong with it by field. */
    private record Sent(Map<String, String> typed, Map<String, String> errors) {

        static Sent of(HttpServletRequest request) {
            return new Sent(Typed.of(request), new LinkedHashMap<>());
        }

        String text(String name) {
            return FormErrors.given(typed.get(name));
        }

        void need(String name, String message) {
            if (text(name).isEmpty()) {
                errors.put(name, message);
            }
            FormErrors.tooLong(name, text(name), Texts.LONGEST, errors);
        }

        void day(String name) {
            if (!text(name).isEmpty() && FormErrors.day(text(name)).isEmpty()) {
                errors.put(name, "请填写日期，例如 2026-03-16");
            }
        }
    }

    private String act(
            String number,
            Sent sent,
            String field,
            Runnable act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (sent.errors().isEmpty()) {
            try {
                return once.run(request, () -> {
                    act.run();
                    return "redirect:/desk/disclosure/requests/" + number + "/examination";
                });
            } catch (RuleBroken broken) {
                sent.errors().put(field, words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, sent.typed(), sent.errors(), model);
    }
}
