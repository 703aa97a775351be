package org.tongyuan.disclosure.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Sheets;
import org.tongyuan.documents.Upload;

/** A document of the demo county that was found for a request, to try the blacking out on. */
@Profile("demo")
@Component
class DemoDocument {

    private final HandleFiles handle;
    private final Sheets sheets;

    DemoDocument(HandleFiles handle, Sheets sheets) {
        this.handle = handle;
        this.sheets = sheets;
    }

    void attach(String number, SignedIn office) {
        handle.attach(number, List.of(new Upload("竣工验收报告.pdf", report(number))), office);
    }

    /** A document with what may be known and what may not. */
    private byte[] report(String number) {
        String page = """
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>竣工验收报告</title>
            <style>body { font-family: 'Letter', 'Letter Fallback', 'Letter Extra'; font-size: 12pt; line-height: 1.8; }</style></head>
            <body><h1>清河大道改造工程竣工验收报告</h1>
            <p>验收结论：工程按设计文件完成，质量合格，同意交付使用。</p>
            <p>工程长 2.4 公里，总投资 1860 万元，2026 年 6 月 30 日竣工。</p>
            <p>施工单位现场负责人：周建平，居民身份证号码 990122197803150057，联系电话 13800990021。</p>
            </body></html>\
            """;
        return sheets.print(
                page,
                new Sheets.About(
                        UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                        "竣工验收报告",
                        "清和县人民政府办公室",
                        LocalDate.of(2026, 7, 10),
                        new TreeMap<>()));
    }
}
