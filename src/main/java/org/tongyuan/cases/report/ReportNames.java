package org.tongyuan.cases.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Window;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.NotFound;

/** Names for what figures are told apart by. What has no name any more is called by its code. */
@Component
class ReportNames {

    private final Agencies agencies;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    ReportNames(Agencies agencies, Colleagues colleagues, JdbcClient jdbc) {
        this.agencies = agencies;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /** A choice in a form. */
    record Choice(String value, String label) {}

    Map<String, String> of(Dimension dimension, Collection<String> keys) {
        return switch (dimension) {
            case AGENCY -> agencies(keys);
            case WINDOW -> windows(keys);
            case ITEM -> items(keys);
            case PROFILE ->
                keys.stream()
                        .collect(Collectors.toMap(
                                key -> key, key -> ProcedureProfile.valueOf(key).label()));
            case WHOLE, DAY, MONTH -> keys.stream().collect(Collectors.toMap(key -> key, key -> key));
        };
    }

    String agency(@Nullable UUID id) {
        return id == null
                ? agencies.home().name() + "全部机关"
                : agencies(List.of(id.toString())).getOrDefault(id.toString(), id.toString());
    }

    String of(Dimension dimension, String key) {
        return of(dimension, List.of(key)).getOrDefault(key, key);
    }

    List<Choice> agencies() {
        return agencies.all().stream()
                .map(agency -> new Choice(agency.id().toString(), agency.name()))
                .toList();
    }

    /** Also those that are no more: their cases still count. */
    private Map<String, String> agencies(Collection<String> keys) {
        var names = new HashMap<String, String>();
        for (String key : keys) {
            try {
                names.put(key, agencies.require(UUID.fromString(key)).name());
            } catch (NotFound e) {
                names.put(key, key);
            }
        }
        return names;
    }

    private Map<String, String> items(Collection<String> codes) {
        var names = new HashMap<String, String>();
        jdbc.sql(
                        "SELECT DISTINCT ON (code) code, name FROM cases.report_item WHERE code = ANY (?) ORDER BY code, id DESC")
                .param(codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** Officers with the window they sit at now; what came by another way is called by the way. */
    private Map<String, String> windows(Collection<String> keys) {
        var names = new HashMap<String, String>();
        var accounts = new ArrayList<UUID>();
        for (String key : keys) {
            String channel = channel(key);
            if (!channel.equals(key)) {
                names.put(key, channel);
            } else if (key.length() == 36) {
                accounts.add(UUID.fromString(key));
            }
        }
        Map<UUID, String> numbers =
                agencies.windows().stream().collect(Collectors.toMap(Window::id, window -> window.number() + " 号窗口 "));
        for (Colleague who : colleagues.byIds(accounts).values()) {
            String window = who.windowId() == null ? "" : numbers.getOrDefault(who.windowId(), "");
            names.put(who.account().toString(), window + who.name());
        }
        return names;
    }

    static String channel(String key) {
        return Arrays.stream(CaseHead.Channel.values())
                .filter(channel -> channel.name().equals(key))
                .map(CaseHead.Channel::label)
                .findFirst()
                .orElse(key);
    }
}
