package org.tongyuan.documents.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.story.Story;

class VerificationStory extends Story {

    @Autowired
    Letters letters;

    @Autowired
    Agencies agencies;

    @Test
    void a_bank_clerk_checks_a_letter_and_its_file_without_javascript() {
        Letter letter = given_a_letter();
        context.close();
        context = newContext(false);
        page = context.newPage();

        page.navigate("/verify");
        page.getByLabel("查验码").fill("ABC");
        press("核验");
        assertThat(page.title()).startsWith("错误：");
        page.getByLabel("查验码").fill(letter.verifyCode().toLowerCase(java.util.Locale.ROOT));
        press("核验");
        assertThat(heading()).isEqualTo("文书核验结果");
        assertThat(page.locator("main").innerText()).contains(letter.number(), "目前有效");

        follow("核对电子文件是否一致");
        page.getByLabel("PDF 文件")
                .setInputFiles(new FilePayload("决定书.pdf", "application/pdf", letters.pdf(letter.id())));
        press("比对");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first()
                        .innerText())
                .startsWith("一致。");
    }

    @Test
    void a_file_that_is_too_large_is_answered_with_a_message(@TempDir Path folder) throws IOException {
        // A file of the machine: sent through the driver's pipe, so many bytes can take longer than a browser waits.
        Path large = Files.write(folder.resolve("大文件.pdf"), new byte[30 * 1024 * 1024]);
        page.navigate("/verify/" + given_a_letter().verifyCode() + "/comparison");
        page.getByLabel("PDF 文件").setInputFiles(large);
        press("比对");
        assertThat(page.locator("main").innerText()).contains("20 MB");
        isAccessible();
    }

    @Test
    void its_pages_are_accessible_and_fit_a_phone() {
        Letter letter = given_a_letter();
        page.navigate("/verify");
        isAccessible();
        shot("verify");
        page.navigate("/verify?code=abc");
        isAccessible();
        page.navigate("/verify/" + letter.verifyCode());
        isAccessible();
        shot("verify-letter");
        page.navigate("/verify/" + letter.verifyCode() + "/comparison");
        isAccessible();
        page.navigate("/verify/00000000000000000000000000");
        assertThat(heading()).isEqualTo("没有找到这份文书");
        isAccessible();
    }

    private Letter given_a_letter() {
        return letters.issue(new LetterRequest(
                "licence-grant",
                "准予行政许可决定书",
                "核验故事",
                agencies.all().getFirst().id(),
                new Subject("case", Ids.next().toString()),
                "清和县好邻居便利店有限公司",
                LocalDate.of(2026, 3, 16),
                Map.of("caseNumber", "1", "itemName", "食品经营许可", "notes", List.of("请妥善保管。"))));
    }
}
