package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.StandIn;
import org.tongyuan.platform.security.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the caller's row says about stand-ins: one more column, so that no request costs a statement more. */
@Component
public class StandInsOfDay {

    /** For whom account {@code a} stands in on {@code :today}; null for nobody. */
    public static final String COLUMN = """
        (SELECT jsonb_agg(jsonb_build_object(
                    'id', s.id, 'staff', p.id, 'name', p.staff_name, 'post', p.post_id, 'window', p.window_id,
                    'hallWide', p.hall_wide, 'permissions', s.permissions,
                    'until', CASE WHEN s.while_away THEN least(s.to_day, away.to_day) ELSE s.to_day END,
                    'roles', ARRAY(SELECT role FROM accounts.role_grant g WHERE g.account_id = p.id AND g.ended_at IS NULL))
                ORDER BY p.staff_name, s.id)
         FROM accounts.stand_in s
         JOIN accounts.account p ON p.id = s.principal_id AND p.locked_at IS NULL AND p.agency_id = s.agency_id
         LEFT JOIN accounts.staff_leave away ON s.while_away AND away.account_id = p.id AND away.ended_at IS NULL
                                            AND :today BETWEEN away.from_day AND away.to_day
         WHERE s.deputy_id = a.id AND s.agency_id = a.agency_id AND s.ended_at IS NULL
           AND :today BETWEEN s.from_day AND s.to_day
           AND (NOT s.while_away OR away.id IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM accounts.staff_leave own WHERE own.account_id = a.id AND own.ended_at IS NULL
                                                                   AND :today BETWEEN own.from_day AND own.to_day)
        ) AS stand_ins\
        """;

    private final JsonMapper json;

    StandInsOfDay(JsonMapper json) {
        this.json = json;
    }

    /** {@code agencyId} and {@code agencyName} are the caller's, which are the absent officers' too. */
    public List<StandIn> read(@Nullable String column, UUID agencyId, String agencyName) {
        if (column == null) {
            return List.of();
        }
        return json.readTree(column)
                .valueStream()
                .map(row -> standIn(row, agencyId, agencyName))
                .filter(s -> !s.principal().permissions().isEmpty())
                .toList();
    }

    private static StandIn standIn(JsonNode row, UUID agencyId, String agencyName) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        row.get("roles").valueStream().forEach(r -> roles.add(Role.valueOf(r.asString())));
        Set<Permission> held = Role.permissionsOf(roles);
        Set<Permission> named = EnumSet.noneOf(Permission.class);
        row.get("permissions").valueStream().forEach(p -> named.add(Permission.valueOf(p.asString())));
        var principal = new SignedIn.Officer(
                Objects.requireNonNull(id(row, "staff")),
                row.get("name").asString(),
                agencyId,
                agencyName,
                row.get("hallWide").asBoolean(),
                id(row, "window"),
                roles,
                Lendable.within(held, named));
        return new StandIn(
                Objects.requireNonNull(id(row, "id")),
                principal,
                id(row, "post"),
                LocalDate.parse(row.get("until").asString()));
    }

    private static @Nullable UUID id(JsonNode row, String name) {
        JsonNode value = row.get(name);
        return value.isNull() ? null : UUID.fromString(value.asString());
    }
}
