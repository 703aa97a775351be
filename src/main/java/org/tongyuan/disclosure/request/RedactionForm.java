package org.tongyuan.disclosure.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.redaction.PageBox;
import org.tongyuan.platform.web.FormErrors;

/**
 * What is to be blacked out: {@code words}, one a line, and {@code boxes}, one a line as page, left, top, width and height, the last four
 * in hundredths of the page. The page writes the boxes that are drawn with the mouse; who has none types them.
 */
record RedactionForm(List<PageBox> boxes, List<String> words, Map<String, String> errors) {

    private static final Pattern BOX = Pattern.compile("(\\d{1,4})((?:\\s+\\d{1,3}(?:\\.\\d{1,3})?){4})");

    /** Of boxes and of words. */
    static final int MOST = 500;

    static RedactionForm read(Map<String, String> typed, int pages) {
        var errors = new LinkedHashMap<String, String>();
        var boxes = new ArrayList<PageBox>();
        for (String line : lines(typed.get("boxes"))) {
            var matcher = BOX.matcher(line);
            if (!matcher.matches() || !isOnPage(Integer.parseInt(matcher.group(1)), pages)) {
                errors.put("boxes", "“" + line + "”不对：每行写页码、左、上、宽、高五个数，后四个是占页面的百分比，例如 1 10 20 30 5");
                break;
            }
            double[] of = numbers(matcher.group(2));
            boxes.add(new PageBox(
                    Integer.parseInt(matcher.group(1)), of[0] / 100, of[1] / 100, of[2] / 100, of[3] / 100));
        }
        var words = lines(typed.get("words"));
        if (boxes.size() > MOST || words.size() > MOST) {
            errors.put("boxes", "一次最多遮盖 " + MOST + " 处");
        }
        if (boxes.isEmpty() && words.isEmpty() && errors.isEmpty()) {
            errors.put("words", "请在页面上框出要遮盖的内容，或者填写要遮盖的文字");
        }
        return new RedactionForm(boxes, words, errors);
    }

    private static boolean isOnPage(int page, int pages) {
        return page >= 1 && page <= pages;
    }

    private static double[] numbers(String text) {
        return Pattern.compile("\\s+")
                .splitAsStream(text.strip())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String> lines(@Nullable String text) {
        return FormErrors.given(text)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
