package org.tongyuan.disclosure.request;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.security.PersonalDataCipher;

/** By what requests for the same information are found: the words without spaces, punctuation and courtesy, and each 文号 they name. */
@Repository
class WantedKeys {

    private static final Pattern NO_WORDS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\p{IsWhite_Space}\\p{S}]+");
    private static final Pattern COURTESY =
            Pattern.compile("^(?:我们?|本人|本单位)?(?:现|特|拟)?(?:依法)?(?:申请|请求|要求|希望|请|想)?(?:贵局|贵机关|你局)?(?:公开|获取|提供|了解)*");
    /** Han characters, a year in brackets of any kind, a number: 清政办〔2025〕12号. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(\\p{IsHan}{1,30})\\s*[〔\\[(【]\\s*((?:19|20)\\d{2})\\s*[〕\\])】]\\s*第?\\s*0*(\\d{1,5})\\s*号");
    /** What stands before a 文号 in a sentence and is no part of it. */
    private static final Pattern BEFORE_DOCUMENT = Pattern.compile("^[和与及]|^.*(?:申请|公开|获取|提供|了解|关于|文号|文件|[为是的])");

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    WantedKeys(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** In place of those of an earlier wording. */
    void keep(UUID request, String wanted) {
        jdbc.sql("DELETE FROM disclosure.wanted_key WHERE request_id = ?")
                .param(request)
                .update();
        String words = words(wanted);
        add(request, "TEXT", words.isEmpty() ? wanted.strip() : words);
        documents(wanted).forEach(document -> add(request, "DOCUMENT", document));
    }

    private void add(UUID request, String kind, String value) {
        jdbc.sql("INSERT INTO disclosure.wanted_key (request_id, kind, key) VALUES (?, ?, ?)")
                .params(request, kind, cipher.blindIndex("disclosure.wanted." + kind, value))
                .update();
    }

    /** Requests that came before keys were kept, the oldest first. */
    List<UUID> without(int most) {
        return jdbc.sql("""
            SELECT r.id FROM disclosure.request r
            WHERE r.wanted LIKE 'k%.%' AND NOT EXISTS (SELECT FROM disclosure.wanted_key k WHERE k.request_id = r.id)
            ORDER BY r.id LIMIT ?\
            """)
                .param(most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    static String words(String wanted) {
        String text = Normalizer.normalize(wanted, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return COURTESY.matcher(NO_WORDS.matcher(text).replaceAll("")).replaceFirst("");
    }

    /** As 清政办〔2025〕12号, whatever brackets were typed. */
    static Set<String> documents(String wanted) {
        var found = new LinkedHashSet<String>();
        var matcher = DOCUMENT.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFKC));
        while (matcher.find()) {
            String word = BEFORE_DOCUMENT.matcher(matcher.group(1)).replaceFirst("");
            if (!word.isEmpty()) {
                found.add(word + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号");
            }
        }
        return found;
    }
}
