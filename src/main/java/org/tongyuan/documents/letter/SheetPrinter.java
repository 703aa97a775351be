package org.tongyuan.documents.letter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.Sheets;
import org.tongyuan.documents.seal.AgencySeals;
import org.tongyuan.documents.seal.SealValue;

/** Sets sheets with the press, the fonts and the drawers of letters. */
@Component
class SheetPrinter implements Sheets {

    private final LetterPrinter printer;
    private final LetterFonts fonts;
    private final AgencySeals seals;

    SheetPrinter(LetterPrinter printer, LetterFonts fonts, AgencySeals seals) {
        this.printer = printer;
        this.fonts = fonts;
        this.seals = seals;
    }

    @Override
    public byte[] print(String xhtml, About about) {
        return printer.set(() -> fit(xhtml), about);
    }

    @Override
    public byte[] book(String xhtml, About about) {
        return printer.setTagged(() -> fit(xhtml), about);
    }

    @Override
    public byte[] archival(String xhtml, About about) {
        return printer.setArchival(() -> fit(xhtml), about);
    }

    @Override
    public byte[] ofd(byte[] pdf, About about) {
        return printer.ofd(about, pdf);
    }

    @Override
    public Optional<String> sealed(UUID agencyId, String agencyName, byte[] file) {
        return seals.seal(agencyId, agencyName, file).map(SealValue::asFile);
    }

    @Override
    public String fit(String text) {
        return new LetterText(fonts).of(text);
    }
}
