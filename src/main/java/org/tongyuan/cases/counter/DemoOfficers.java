package org.tongyuan.cases.counter;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;

/** Lets an officer of the demo county do something while it is seeded. */
@Profile("demo")
@Component
public class DemoOfficers {

    private final DemoStaff staff;
    private final JdbcClient jdbc;

    DemoOfficers(DemoStaff staff, JdbcClient jdbc) {
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** As this member of staff, for as long as the act takes. */
    public void as(String login, Consumer<SignedIn.Officer> act) {
        staff.let(null, login, act);
    }

    /** Open cases of an item, the oldest first. */
    public List<String> openCases(String itemName, int limit) {
        return jdbc.sql(
                        "SELECT number FROM cases.case_file WHERE item_name = ? AND ended_on IS NULL ORDER BY id LIMIT ?")
                .params(itemName, limit)
                .query((row, n) -> row.getString("number"))
                .list();
    }
}
