package org.tongyuan.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;

class InspectionTest {

    @Test
    void knows_each_allowed_kind_by_its_content() {
        assertThat(inspect("a.pdf", SampleFiles.pdf())).isEqualTo(FileType.PDF);
        assertThat(inspect("a.jpeg", SampleFiles.image("jpg", 40, 30))).isEqualTo(FileType.JPEG);
        assertThat(inspect("a.png", SampleFiles.image("png", 40, 30))).isEqualTo(FileType.PNG);
        assertThat(inspect("a.docx", SampleFiles.docx())).isEqualTo(FileType.DOCX);
        assertThat(inspect("a.xlsx", SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileType.XLSX);
        assertThat(inspect("a.ofd", SampleFiles.zip("OFD.xml", "Doc_0/Document.xml")))
                .isEqualTo(FileType.OFD);
    }

    @Test
    void a_name_without_extension_is_judged_by_its_content() {
        assertThat(inspect("image", SampleFiles.image("jpg", 40, 30))).isEqualTo(FileType.JPEG);
    }

    @Test
    void empty_and_too_large_files_are_refused() {
        refused("file.empty", "a.pdf", new byte[0]);
        refused("file.tooLarge", "a.pdf", Arrays.copyOf(SampleFiles.pdf(), 21 * 1024 * 1024));
    }

    @Test
    void a_page_or_script_under_another_name_is_refused() {
        refused(
                "file.type.unknown",
                "a.pdf",
                SampleFiles.ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        refused(
                "file.type.unknown",
                "a.png",
                SampleFiles.ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        refused(
                "file.type.unknown",
                "a.svg",
                SampleFiles.ascii("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"));
        refused("file.type.unknown", "a.jpg", SampleFiles.ascii("GIF89a<script>alert(1)</script>"));
        refused("file.type.unknown", "a.pdf", SampleFiles.ascii("MZ\u0090 This program cannot be run in DOS mode"));
    }

    @Test
    void a_file_that_is_two_things_at_once_is_refused() {
        refused("file.type.unknown", "a.pdf", SampleFiles.ascii("<html>%PDF-1.7\n" + text(SampleFiles.pdf())));
        refused("file.type.mismatch", "a.html", SampleFiles.pdf());
        refused("file.type.mismatch", "a.pdf", SampleFiles.image("png", 10, 10));
        refused("file.type.mismatch", "a.docx", SampleFiles.zip("OFD.xml"));
        refused("file.type.unknown", "a.docx", SampleFiles.zip("index.html"));
    }

    @Test
    void office_files_that_run_or_burst_are_refused() {
        refused(
                "file.active",
                "a.docx",
                SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refused("file.bomb", "a.docx", SampleFiles.docxBomb());
        refused("file.broken", "a.docx", Arrays.copyOf(SampleFiles.docx(), 60));
        refused(
                "file.broken",
                "a.docx",
                SampleFiles.zip("[Content_Types].xml", "word/document.xml", "../../etc/passwd"));
    }

    @Test
    void locked_and_broken_pdfs_are_refused() {
        refused("file.pdf.encrypted", "a.pdf", SampleFiles.lockedPdf("secret"));
        refused("file.pdf.encrypted", "a.pdf", SampleFiles.lockedPdf(""));
        refused("file.broken", "a.pdf", SampleFiles.ascii("%PDF-1.7\nnothing more"));
        refused("file.broken", "a.pdf", Arrays.copyOf(SampleFiles.pdf(), 200));
    }

    @Test
    void pdfs_that_run_something_or_carry_files_are_refused() {
        refused("file.active", "a.pdf", SampleFiles.pdfWithJavaScript());
        refused("file.active", "a.pdf", SampleFiles.pdf(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("x.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[] {1})));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("x.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @Test
    void a_pdf_whose_object_stream_would_burst_in_memory_is_refused() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SampleFiles.ascii("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n"));
        var deflater = new Deflater(9);
        byte[] zeros = new byte[1024 * 1024];
        byte[] buffer = new byte[64 * 1024];
        for (int i = 0; i < 200; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        refused("file.bomb", "a.pdf", out.toByteArray());
    }

    @Test
    void a_picture_whose_head_claims_a_huge_size_is_refused() {
        byte[] png = SampleFiles.image("png", 10, 10);
        png[16] = 0;
        png[17] = 1; // width 65,546
        png[20] = 0;
        png[21] = 1;
        refused("file.image.tooLarge", "a.png", png);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static FileType inspect(String name, byte[] content) {
        return Inspection.inspect(new Upload(name, content));
    }

    private static void refused(String key, String name, byte[] content) {
        assertThatThrownBy(() -> inspect(name, content))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
