package org.tongyuan.cases.counter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.search.SearchIndex;

/** Items an officer may take in: what was searched for, else what they took in last, else what is settled on the spot. */
@Component
public class ItemChoice {

    private static final int SHOWN = 12;
    private static final int SEARCHED = 30;

    private final Items items;
    private final SearchIndex search;
    private final JdbcClient jdbc;

    ItemChoice(Items items, SearchIndex search, JdbcClient jdbc) {
        this.items = items;
        this.search = search;
        this.jdbc = jdbc;
    }

    public List<ItemVersion> find(@Nullable String query, SignedIn.Officer officer) {
        List<String> codes = query == null || query.isBlank() ? usual(officer) : searched(query.strip());
        var found = new LinkedHashMap<String, ItemVersion>();
        for (String code : codes) {
            items.inForce(code)
                    .filter(ItemVersion::handledHere)
                    .filter(item -> officer.hallWide() || item.agencyId().equals(officer.agencyId()))
                    .ifPresent(item -> found.putIfAbsent(item.code(), item));
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    private List<String> searched(String query) {
        var codes = new ArrayList<String>();
        codes.add(query);
        search.findPublic(query, "item", 0, SEARCHED)
                .hits()
                .forEach(hit -> codes.add(
                        UriUtils.decode(hit.url().substring(hit.url().lastIndexOf('/') + 1), StandardCharsets.UTF_8)));
        return codes;
    }

    private List<String> usual(SignedIn.Officer officer) {
        var codes = new ArrayList<>(jdbc.sql("""
                        SELECT item_code FROM cases.case_file WHERE submitted_by_kind = 'STAFF' AND submitted_by_id = ?
                        GROUP BY item_code ORDER BY max(received_at) DESC LIMIT 8""")
                .param(officer.accountId().toString())
                .query((row, n) -> row.getString("item_code"))
                .list());
        items.popular(SEARCHED).forEach(item -> codes.add(item.code()));
        items.inForceOf(officer.agencyId()).forEach(item -> codes.add(item.code()));
        return codes;
    }
}
