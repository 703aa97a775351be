package org.tongyuan.cases.my;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** One case of the citizen: how it stands, its letters and files, and the page after the submission. */
@Controller
class MyCaseController {

    private final MyCaseDesk desk;
    private final Letters letters;
    private final Files files;

    MyCaseController(MyCaseDesk desk, Letters letters, Files files) {
        this.desk = desk;
        this.letters = letters;
        this.files = files;
    }

    @GetMapping("/my/cases/{number}")
    @Requires(Permission.APPLY)
    String page(@PathVariable String number, Model model) {
        model.addAttribute("page", desk.page(number));
        return "cases/my/case";
    }

    @GetMapping("/my/cases/{number}/confirmation")
    @Requires(Permission.APPLY)
    String confirmation(@PathVariable String number, Model model) {
        model.addAttribute("page", desk.page(number));
        return "cases/my/confirmation";
    }

    @GetMapping("/my/cases/{number}/letters/{letterId}")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> letter(@PathVariable String number, @PathVariable UUID letterId) {
        return Downloads.letter(own(number, letterId).fileName(), letters.pdf(letterId));
    }

    @GetMapping("/my/cases/{number}/letters/{letterId}.ofd")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> letterAsOfd(@PathVariable String number, @PathVariable UUID letterId) {
        return Downloads.ofd(own(number, letterId).fileName(), letters.ofd(letterId));
    }

    private Letter own(String number, UUID letterId) {
        UUID caseId = desk.require(number).head().id();
        return letters.of(new Subject("case", caseId.toString())).stream()
                .filter(l -> l.id().equals(letterId))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + letterId));
    }

    @GetMapping("/my/cases/{number}/files/{fileId}")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID fileId) {
        var file = desk.files(desk.require(number)).stream()
                .filter(f -> f.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + fileId));
        return Downloads.attachment(
                file.file(), file.file().name(), files.open(file.file().id()));
    }
}
