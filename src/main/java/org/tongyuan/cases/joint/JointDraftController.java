package org.tongyuan.cases.joint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.application.Applicants;
import org.tongyuan.cases.application.FillTray;
import org.tongyuan.cases.application.TrayFile;
import org.tongyuan.cases.application.Trays;
import org.tongyuan.forms.Forms;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** One page on which a journey is applied for: for whom, the one form, the one set of materials, and the submission. */
@Controller
@RequestMapping("/my/joint-drafts/{id}")
class JointDraftController {

    private final JointDrafts drafts;
    private final JointDraftDesk desk;
    private final SubmitJointDraft submit;
    private final Tray tray;
    private final Asking asking;
    private final LegalTime time;

    JointDraftController(
            JointDrafts drafts,
            JointDraftDesk desk,
            SubmitJointDraft submit,
            Tray tray,
            Asking asking,
            LegalTime time) {
        this.drafts = drafts;
        this.desk = desk;
        this.submit = submit;
        this.tray = tray;
        this.asking = asking;
        this.time = time;
    }

    /** Files until they are handed in. */
    @Component("jointTray")
    record Tray(Trays trays, FillTray fill) {}

    /** Who asks, for whom, and in which words they are answered. */
    @Component("jointAsking")
    record Asking(CurrentUser user, Applicants applicants, Forms forms, Words words) {}

    @GetMapping
    @Requires(Permission.APPLY)
    String draft(@PathVariable UUID id, Model model) {
        var draft = drafts.require(id, asking.user().citizen());
        if (draft.jointNumber() != null) {
            return "redirect:/my/joint-cases/" + draft.jointNumber();
        }
        return page(desk.laidOut(draft), draft.answers(), Map.of(), model);
    }

    /** {@code _later} keeps what was typed without checking it. */
    @PostMapping("/form")
    @Requires(Permission.APPLY)
    String form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID applicant,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var open = open(id);
        var draft = open.draft();
        var definition = open.form().definition();
        var answers = new LinkedHashMap<String, List<String>>();
        definition.fields().forEach(field -> {
            if (sent.containsKey(field.name())) {
                answers.put(field.name(), List.copyOf(sent.getOrDefault(field.name(), List.of())));
            }
        });
        UUID whom = applicant == null ? draft.applicantId() : applicant;
        boolean known = applicant != null
                && asking.applicants().idsOf(asking.user().citizen()).contains(whom);
        whom = known ? whom : draft.applicantId();
        if (sent.containsKey("_later")) {
            drafts.save(draft.answered(whom, answers, false, time.now()));
            flash.addFlashAttribute("done", asking.words().of("citizen.form.kept"));
            return "redirect:/my/joint-drafts/" + id;
        }
        var errors = new LinkedHashMap<String, String>();
        if (!known) {
            errors.put("applicant", asking.words().of("citizen.applicant.choose"));
        }
        errors.putAll(asking.forms().check(definition, answers));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(open, answers, errors, model);
        }
        var clean = asking.forms().fromJson(definition, asking.forms().toJson(definition, answers));
        drafts.save(draft.answered(whom, clean, true, time.now()));
        flash.addFlashAttribute("done", "申请表已保存。");
        return "redirect:/my/joint-drafts/" + id + "#materials";
    }

    @PostMapping("/materials/{key}")
    @Requires(Permission.APPLY)
    String upload(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var wanted = open(id).material(key);
        var refused = tray.fill().add(id, key, wanted.material().name(), sent == null ? List.of() : sent);
        if (!refused.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            // What was good is kept even when something beside it was not.
            var now = open(id);
            return page(now, now.draft().answers(), Map.of("file-" + key, String.join(" ", refused)), model);
        }
        flash.addFlashAttribute("done", "“" + wanted.material().name() + "”已上传。");
        return "redirect:/my/joint-drafts/" + id + "#materials";
    }

    @PostMapping("/files/{file}/removal")
    @Requires(Permission.APPLY)
    String remove(@PathVariable UUID id, @PathVariable UUID file, RedirectAttributes flash) {
        open(id);
        TrayFile found = tray.trays().require(id, file);
        tray.trays().remove(id, file, time.now());
        flash.addFlashAttribute("done", asking.words().of("citizen.file.removed", found.name()));
        return "redirect:/my/joint-drafts/" + id + "#materials";
    }

    @PostMapping("/submission")
    @Requires(Permission.APPLY)
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean truthful,
            @RequestParam(defaultValue = "false") boolean incomplete,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.require(id, asking.user().citizen());
        if (draft.jointNumber() != null) {
            return "redirect:/my/joint-cases/" + draft.jointNumber();
        }
        var open = desk.laidOut(draft);
        var errors = new LinkedHashMap<String, String>();
        String lacking = open.lacking();
        if (!draft.formDone()) {
            errors.put("submission", asking.words().of("case.joint.draft-unfinished"));
        } else if (!lacking.isEmpty() && !incomplete) {
            errors.put("incomplete", asking.words().of("case.joint.lacking", lacking));
        }
        if (!truthful) {
            errors.put("truthful", asking.words().of("case.joint.truthful"));
        }
        if (errors.isEmpty()) {
            try {
                return "redirect:/my/joint-cases/"
                        + submit.submit(id, asking.user().citizen());
            } catch (AnswersRefused refused) {
                errors.putAll(refused.messages());
            } catch (RuleBroken broken) {
                errors.put("submission", asking.words().of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(open, draft.answers(), errors, model);
    }

    @PostMapping("/removal")
    @Requires(Permission.APPLY)
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        drafts.discard(open(id).draft(), time.now());
        tray.trays().empty(id, time.now());
        flash.addFlashAttribute("done", asking.words().of("citizen.draft.discarded"));
        return "redirect:/my";
    }

    private JointDraftDesk.Open open(UUID id) {
        return desk.open(id, asking.user().citizen());
    }

    private String page(
            JointDraftDesk.Open open, Map<String, List<String>> values, Map<String, String> errors, Model model) {
        model.addAttribute("draft", open.draft());
        model.addAttribute("journey", open.journey());
        model.addAttribute("definition", open.form().definition());
        model.addAttribute("materials", open.form().materials());
        model.addAttribute("files", open.files());
        model.addAttribute("lacking", open.lacking());
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("people", asking.applicants().of(asking.user().citizen()));
        return "cases/joint/draft";
    }
}
