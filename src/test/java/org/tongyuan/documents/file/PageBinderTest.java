package org.tongyuan.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;

class PageBinderTest {

    /** The mark lies top left in the stored picture; where it must be once upright follows from the meaning of the tag. */
    @ParameterizedTest
    @CsvSource({"1,L,T", "2,R,T", "3,R,B", "4,L,B", "5,L,T", "6,R,T", "7,R,B", "8,L,B"})
    void photos_are_turned_upright(int orientation, char side, char edge) {
        BufferedImage upright = Images.upright(SampleFiles.phonePhoto(80, 40, orientation));
        boolean sideways = orientation >= 5;
        assertThat(upright.getWidth()).isEqualTo(sideways ? 40 : 80);
        int x = side == 'L' ? 3 : upright.getWidth() - 4;
        int y = edge == 'T' ? 3 : upright.getHeight() - 4;
        assertThat(upright.getRGB(x, y) & 0xFF).isLessThan(60);
        assertThat(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y) & 0xFF)
                .isGreaterThan(200);
    }

    @Test
    void photos_become_pages_in_order_scaled_and_without_their_exif() throws IOException {
        byte[] pdf = PageBinder.bind(List.of(
                new Upload("1.jpg", SampleFiles.phonePhoto(3000, 2000, 6)),
                new Upload("2.png", SampleFiles.image("png", 300, 200))));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDImageXObject first = imageOf(document.getPage(0));
            assertThat(first.getHeight()).isEqualTo(Images.LONG_EDGE);
            assertThat(document.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(document.getPage(0).getMediaBox().getWidth());
            assertThat(document.getPage(1).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(1).getMediaBox().getHeight());
        }
    }

    @Test
    void pdfs_among_the_photos_keep_their_pages() throws IOException {
        byte[] pdf = PageBinder.bind(
                List.of(new Upload("1.pdf", SampleFiles.pdf()), new Upload("2.jpg", SampleFiles.image("jpg", 30, 20))));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(Inspection.inspect(new Upload("a.pdf", pdf))).isEqualTo(FileType.PDF);
    }

    @Test
    void the_same_photos_give_the_same_file() {
        var pages = List.of(new Upload("1.jpg", SampleFiles.phonePhoto(800, 600, 1)));
        assertThat(PageBinder.bind(pages)).isEqualTo(PageBinder.bind(pages));
    }

    @Test
    void a_document_that_has_no_pages_to_join_is_refused() {
        assertThatThrownBy(() -> PageBinder.bind(List.of(new Upload("a.docx", SampleFiles.docx()))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("file.pages.notJoinable"));
    }

    private static PDImageXObject imageOf(PDPage page) throws IOException {
        COSName name = page.getResources().getXObjectNames().iterator().next();
        return (PDImageXObject) page.getResources().getXObject(name);
    }
}
