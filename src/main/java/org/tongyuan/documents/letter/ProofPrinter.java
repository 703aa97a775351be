package org.tongyuan.documents.letter;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.documents.wording.Proofs;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.LegalTime;

/** Sets trial prints with the press of letters. */
@Component
class ProofPrinter implements Proofs {

    private static final UUID NONE = new UUID(0, 0);
    private static final String NO_CODE = "0".repeat(VerifyCode.LENGTH);

    private final LetterPrinter printer;
    private final LetterTemplates templates;
    private final LegalTime time;

    ProofPrinter(LetterPrinter printer, LetterTemplates templates, LegalTime time) {
        this.printer = printer;
        this.templates = templates;
        this.time = time;
    }

    @Override
    public byte[] proof(String template, String title, String agencyName, String body, Map<String, Object> facts) {
        var row = new LetterRow(
                NONE,
                template,
                templates.version(template),
                title,
                "（样张，没有文号，不得作为文书使用）",
                NO_CODE,
                NONE,
                agencyName,
                new Subject("letter-proof", template),
                "（受文人姓名或者名称）",
                time.today(),
                templates.json(facts),
                null,
                null,
                null,
                null);
        return printer.proof(row, body);
    }
}
