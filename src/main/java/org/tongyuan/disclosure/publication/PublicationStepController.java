package org.tongyuan.disclosure.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** The steps of those who write: files, handing in, source check, answers to the scan, giving back, the next version. */
@Controller
@RequestMapping("/desk/disclosure/records/{id}")
class PublicationStepController {

    private static final int LONGEST = 1000;

    private final RecordPages pages;
    private final PublicationSteps steps;
    private final PublicationFiles files;
    private final CurrentUser user;
    private final Words words;

    PublicationStepController(
            RecordPages pages, PublicationSteps steps, PublicationFiles files, CurrentUser user, Words words) {
        this.pages = pages;
        this.steps = steps;
        this.files = files;
        this.user = user;
        this.words = words;
    }

    @PostMapping("/files")
    @Requires(Permission.DISCLOSURE_EDIT)
    String attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var uploads = new ArrayList<Upload>();
        for (MultipartFile one : file == null ? List.<MultipartFile>of() : file) {
            if (!one.isEmpty()) {
                uploads.add(new Upload(
                        one.getOriginalFilename() == null ? "文件" : one.getOriginalFilename(), one.getBytes()));
            }
        }
        if (uploads.isEmpty()) {
            return again(id, "file", "请选择要上传的文件", response, model);
        }
        try {
            steps.attach().attach(id, uploads, user.officer());
        } catch (RuleBroken broken) {
            return again(id, "file", words.of(broken), response, model);
        }
        return done(id, "附件已保存。", flash);
    }

    @PostMapping("/files/{sha256}/removal")
    @Requires(Permission.DISCLOSURE_EDIT)
    String remove(@PathVariable UUID id, @PathVariable String sha256, RedirectAttributes flash) {
        steps.attach().remove(id, sha256, user.officer());
        return done(id, "附件已去掉。", flash);
    }

    @GetMapping("/files/{sha256}")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String sha256) {
        return files.send(pages.visible(id, user.officer()), sha256);
    }

    @PostMapping("/submission")
    @Requires(Permission.DISCLOSURE_EDIT)
    String handIn(@PathVariable UUID id, RedirectAttributes flash, HttpServletResponse response, Model model) {
        try {
            steps.check().handIn(id, user.officer());
        } catch (RuleBroken broken) {
            return again(id, "submission", words.of(broken), response, model);
        }
        return done(id, "已提交，请核对来源。", flash);
    }

    @PostMapping("/source-check")
    @Requires(Permission.DISCLOSURE_EDIT)
    String check(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable HolderRule rule,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        if (rule == null) {
            return again(id, "rule", "请选择为什么由本机关公开", response, model);
        }
        if (note.length() > LONGEST) {
            return again(id, "note", "不超过 " + LONGEST + " 字", response, model);
        }
        steps.check().check(id, rule, note.strip(), user.officer());
        return done(id, "来源已核对，送保密审查。", flash);
    }

    @PostMapping("/return")
    @Requires({Permission.DISCLOSURE_EDIT, Permission.DISCLOSURE_REVIEW, Permission.DISCLOSURE_APPROVE})
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        if (FormErrors.given(reason).isEmpty() || reason.length() > LONGEST) {
            return again(id, "return", "请写明退回的原因，不超过 " + LONGEST + " 字", response, model);
        }
        steps.check().giveBack(id, reason.strip(), user.officer());
        return done(id, "已退回起草人修改。", flash);
    }

    @PostMapping("/scan/{hit}/mask")
    @Requires({Permission.DISCLOSURE_EDIT, Permission.DISCLOSURE_REVIEW})
    String mask(@PathVariable UUID id, @PathVariable UUID hit, RedirectAttributes flash) {
        steps.answer().mask(id, hit, user.officer());
        return done(id, "已在文字中隐去。", flash);
    }

    @PostMapping("/scan/{hit}/retention")
    @Requires({Permission.DISCLOSURE_EDIT, Permission.DISCLOSURE_REVIEW})
    String keep(
            @PathVariable UUID id,
            @PathVariable UUID hit,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        if (FormErrors.given(reason).isEmpty() || reason.length() > LONGEST) {
            return again(id, "reason-" + hit, "请写明为什么可以公开，不超过 " + LONGEST + " 字", response, model);
        }
        steps.answer().keep(id, hit, reason.strip(), user.officer());
        return done(id, "理由已记录。", flash);
    }

    @PostMapping("/revision")
    @Requires(Permission.DISCLOSURE_EDIT)
    String revise(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String changedOn,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        var day = FormErrors.day(changedOn).filter(d -> !d.isAfter(steps.today()));
        if (day.isEmpty()) {
            return again(id, "changedOn", "请选择内容变更的日期，不晚于今天", response, model);
        }
        steps.draft().revise(id, day.get(), user.officer());
        flash.addFlashAttribute("done", "新版本已建立，请修改内容并写明改了什么。");
        return "redirect:/desk/disclosure/records/" + id + "/edit";
    }

    private String again(UUID id, String field, String text, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.fill(id, Map.of(field, text), user.officer(), model);
        return "disclosure/publication/record";
    }

    private static String done(UUID id, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return "redirect:/desk/disclosure/records/" + id;
    }
}
