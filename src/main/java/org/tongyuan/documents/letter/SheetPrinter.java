package org.tongyuan.documents.letter;

import org.springframework.stereotype.Component;
import org.tongyuan.documents.Sheets;

/** Sets sheets with the press, the fonts and the drawers of letters. */
@Component
class SheetPrinter implements Sheets {

    private final LetterPrinter printer;
    private final LetterFonts fonts;

    SheetPrinter(LetterPrinter printer, LetterFonts fonts) {
        this.printer = printer;
        this.fonts = fonts;
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
    public String fit(String text) {
        return new LetterText(fonts).of(text);
    }
}
