package org.tongyuan.documents.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.documents.letter.LetterArchive;
import org.tongyuan.documents.letter.LetterRow;
import org.tongyuan.documents.seal.SealValue;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Pace;
import org.tongyuan.platform.web.Words;

/** 文书核验: whether a letter is ours, still holds, and whether a file is the one we sent. */
@Controller
@RequestMapping("/verify")
class LetterVerificationController {

    private static final String UNKNOWN = "documents/verification/unknown";

    private final LetterArchive letters;
    private final Pace pace;
    private final Words words;

    LetterVerificationController(LetterArchive letters, Pace pace, Words words) {
        this.letters = letters;
        this.pace = pace;
        this.words = words;
    }

    @ModelAttribute
    void slowDown(HttpServletRequest request, HttpServletResponse response) {
        pace.slowDown(request, response);
    }

    @GetMapping
    @Requires(Permission.ANYONE)
    String ask(
            @RequestParam(name = "code", required = false) @Nullable String typed,
            Model model,
            HttpServletResponse response) {
        if (typed != null) {
            Optional<String> code = VerifyCode.read(typed);
            if (code.isPresent()) {
                return "redirect:/verify/" + code.get();
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", words.of("letter.code.invalid"));
            model.addAttribute("typed", typed);
        }
        return "documents/verification/ask";
    }

    @GetMapping("/{code}")
    @Requires(Permission.ANYONE)
    String show(@PathVariable String code, Model model, HttpServletResponse response) {
        return page(code, model, response).isPresent() ? "documents/verification/letter" : UNKNOWN;
    }

    @GetMapping("/{code}/comparison")
    @Requires(Permission.ANYONE)
    String compare(@PathVariable String code, Model model, HttpServletResponse response) {
        return page(code, model, response).isPresent() ? "documents/verification/comparison" : UNKNOWN;
    }

    /** The file is only hashed, never kept. */
    @PostMapping("/{code}/comparison")
    @Requires(Permission.ANYONE)
    String compare(
            @PathVariable String code, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        Optional<VerificationPage> page = page(code, model, response);
        if (page.isEmpty()) {
            return UNKNOWN;
        }
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", words.of("file.empty"));
        } else {
            model.addAttribute("same", letters.isTheFile(letter(code).orElseThrow(), file.getBytes()));
        }
        return "documents/verification/comparison";
    }

    /** The face of the electronic seal. */
    @GetMapping("/{code}/seal.png")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> sealPicture(@PathVariable String code) {
        byte[] png = letter(code).flatMap(letters::sealPicture).orElseThrow(() -> new NotFound("letter"));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    /** What was signed, the signature and the certificate, for whoever verifies with other means. */
    @GetMapping("/{code}/seal.txt")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> sealValue(@PathVariable String code) {
        var seal = letter(code).flatMap(letters::seal).orElseThrow(() -> new NotFound("letter"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"seal.txt\"")
                .body(seal.value().asFile().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<LetterRow> letter(String typed) {
        return VerifyCode.read(typed).flatMap(letters::verified);
    }

    private Optional<VerificationPage> page(String typed, Model model, HttpServletResponse response) {
        Optional<VerificationPage> page = letter(typed).map(this::page);
        page.ifPresentOrElse(
                p -> model.addAttribute("letter", p), () -> response.setStatus(HttpStatus.NOT_FOUND.value()));
        return page;
    }

    private static VerificationPage.Seal seal(LetterArchive.CheckedSeal seal) {
        SealValue value = seal.value();
        return new VerificationPage.Seal(
                value.agencyName(),
                value.sealedAt(),
                value.sm3(),
                value.certificateSubject(),
                value.demonstration(),
                seal.isGood());
    }

    private VerificationPage page(LetterRow row) {
        FileId file = row.file();
        LetterRow replacement = row.replacedBy() == null ? null : letters.replacement(row.replacedBy());
        return new VerificationPage(
                row.verifyCode(),
                VerifyCode.grouped(row.verifyCode()),
                row.title(),
                row.number(),
                row.agencyName(),
                row.signedOn(),
                Masked.name(row.addressee()),
                file == null ? "" : file.sha256(),
                letters.seal(row).map(LetterVerificationController::seal).orElse(null),
                replacement == null ? null : replacement.number(),
                row.replacedOn());
    }
}
