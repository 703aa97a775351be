package org.tongyuan.documents.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Facts of a letter as DEFLATE with a dictionary of the words that stand in most of them. The first byte names the dictionary; one that
 * was ever used stays.
 */
final class PackedFacts {

    private static final byte FIRST = 1;

    /** What comes last is found most cheaply, so the commonest stand at the end. */
    private static final byte[] DICTIONARY = """
            "competent":{"name":""},"withdrawnOn":"202","defect":"","remedy":"请补交“”"},{"defect":"缺少请按要求更正后重新提交\
            "entrusted":"本事项由受委托办理。""paragraphs":["","deemed":true,"notes":["邮寄送达电子送达"method":"窗口直接送达",\
            "receiver":"","deliveredOn":"202","deliverer":"","documents":[{"title":"准予行政许可决定书","number":"清许准〔202〕号"}]\
            不服本决定的，可以自收到本决定书之日起六十日内向人民政府申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。\
            办理结果告知书不予行政许可决定书《中华人民共和国行政许可法》第三十二条第一款第五项"],"result":"","reasons":[],"remedy":[]\
            "materials":[{"name":"","form":"原件（电子或纸质）","count":"1","note":"待核对"},{"form":"复印件"齐全"已更正"不符合要求"\
            "legalBasis":["《》第条","《中华人民共和国法》第"limitText":"法定办结时限为20 个工作日，承诺办结时限为8 个工作日，自受理之日起计算。",\
            "dueText":"法定办结时限至202年12月25日，承诺办结时限至202年1月日。","deemed":false,"decidedOn":"202","acceptedOn":"202",\
            "contact":{"place":"清和县政务服务中心（清和县城关镇政务大道 1 号）","phone":"0900-"}\
            {"caseNumber":"1199012202","itemName":"","applicantName":"","receivedOn":"202""".getBytes(StandardCharsets.UTF_8);

    private PackedFacts() {}

    static byte[] pack(String json) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream(512);
            packed.write(FIRST);
            var buffer = new byte[2048];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static String unpack(byte[] packed) {
        if (packed[0] != FIRST) {
            throw new IllegalStateException("facts packed by a later release: " + packed[0]);
        }
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, 1, packed.length - 1);
            var json = new ByteArrayOutputStream(1024);
            var buffer = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("facts of a letter are cut short");
                }
                json.write(buffer, 0, length);
            }
            return json.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("facts of a letter do not unpack", e);
        } finally {
            inflater.end();
        }
    }
}
