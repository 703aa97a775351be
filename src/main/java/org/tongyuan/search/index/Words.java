package org.tongyuan.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into words: Chinese by SmartCN's dictionary and model, everything else at blanks and punctuation, codes with hyphens
 * kept whole as well as in parts.
 */
final class Words {

    private static final Pattern RUN = Pattern.compile(
            "(?<han>\\p{IsHan}+)|(?<code>[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[-_.][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*)");

    private Words() {}

    /** Full-width to half-width, capitals to small letters: what people type on a phone and what stands in a table are one. */
    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Words in the order of the text; a code comes whole. */
    static List<String> of(String normalised) {
        var words = new ArrayList<String>();
        Matcher run = RUN.matcher(normalised);
        while (run.find()) {
            if (run.group("han") != null) {
                segment(run.group(), words);
            } else {
                words.add(run.group());
            }
        }
        return words;
    }

    static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Runs of Chinese characters without regard to words. */
    static List<String> hanRuns(String normalised) {
        var runs = new ArrayList<String>();
        Matcher run = RUN.matcher(normalised);
        while (run.find()) {
            if (run.group("han") != null) {
                runs.add(run.group());
            }
        }
        return runs;
    }

    /** Neighbouring pairs of characters (登记证 → 登记, 记证); a single character stands for itself. */
    static List<String> pairs(String han) {
        int[] points = han.codePoints().toArray();
        if (points.length < 2) {
            return List.of(han);
        }
        var pairs = new ArrayList<String>(points.length - 1);
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static void segment(String han, List<String> words) {
        if (length(han) < 3) {
            words.add(han);
            return;
        }
        var singles = new StringBuilder();
        try (var tokenizer = new HMMChineseTokenizer()) {
            var term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(han));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = term.toString();
                if (length(word) == 1) {
                    singles.append(word);
                } else {
                    flush(singles, words);
                    words.add(word);
                }
            }
            tokenizer.end();
            flush(singles, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Single characters in a row are a name that the dictionary does not know (清和县): one word. */
    private static void flush(StringBuilder singles, List<String> words) {
        if (!singles.isEmpty()) {
            words.add(singles.toString());
            singles.setLength(0);
        }
    }
}
