package org.tongyuan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.CountedStatements;
import org.tongyuan.Tongyuan;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.AcceptCase;
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.act.DecideCase;
import org.tongyuan.cases.act.DeliverResult;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.documents.letter.LetterPress;
import org.tongyuan.platform.Ids;

/** The product with the demo county, items of three review steps, citizens with accounts, and the whole life of a case. */
final class CasesProduct implements AutoCloseable {

    static final int ITEMS = 64;
    private static final int CITIZENS = 400;

    private final CountedStatements counter = new CountedStatements();
    private final ConfigurableApplicationContext context;
    private final JdbcConnectionDetails database;
    private final Connection watch;
    private final List<CasesItems.Item> items;
    private final List<SignedIn.Citizen> citizens;
    private final AtomicInteger turn = new AtomicInteger();
    private final SubmitApplication submit;
    private final AcceptCase accept;
    private final CompleteStep step;
    private final DecideCase decide;
    private final DeliverResult deliver;

    CasesProduct(String dataDir) throws SQLException {
        var application = new SpringApplication(Tongyuan.class);
        application.addInitializers(
                fresh -> ((GenericApplicationContext) fresh).getBeanFactory().addBeanPostProcessor(counter));
        context = application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--tongyuan.data-dir=" + dataDir,
                // Letters are set when they are counted; in between nothing but acts runs.
                "--tongyuan.letters.print-after=1h",
                "--logging.level.root=warn",
                "--logging.level.org.tongyuan=warn");
        database = context.getBean(JdbcConnectionDetails.class);
        watch = connect();
        items = new CasesItems(context).make(ITEMS);
        citizens = citizens();
        submit = context.getBean(SubmitApplication.class);
        accept = context.getBean(AcceptCase.class);
        step = context.getBean(CompleteStep.class);
        decide = context.getBean(DecideCase.class);
        deliver = context.getBean(DeliverResult.class);
    }

    private List<SignedIn.Citizen> citizens() {
        var persons = context.getBean(Persons.class);
        var jdbc = context.getBean(JdbcClient.class);
        var all = new ArrayList<SignedIn.Citizen>();
        for (int i = 0; i < CITIZENS; i++) {
            String name = "陈晓明" + i;
            var details = new PersonDetails(name, IdType.ID_CARD, CrashClient.idNumber(i), "13800000000");
            UUID person = persons.findOrRegister(details).id();
            UUID account = Ids.next();
            jdbc.sql("""
                INSERT INTO accounts.account (id, kind, login_name, password_hash, password_since, person_id, created_at, created_by)
                VALUES (?, 'CITIZEN', ?, 'none', now(), ?, now(), 'SYSTEM:bench')\
                """).params(account, "bench" + i, person).update();
            all.add(new SignedIn.Citizen(account, person, name, Role.CITIZEN.permissions()));
        }
        return all;
    }

    /** What is done after each act. */
    @FunctionalInterface
    interface After {
        void act() throws SQLException;
    }

    void manyItems(int worker) throws SQLException {
        int n = turn.incrementAndGet();
        complete(items.get(n % ITEMS), citizens.get(n % CITIZENS), () -> {});
    }

    void oneItem(int worker) throws SQLException {
        complete(items.getFirst(), citizens.get(turn.incrementAndGet() % CITIZENS), () -> {});
    }

    void completeOne(int item, After after) throws SQLException {
        complete(items.get(item), citizens.get(item), after);
    }

    /** The seven acts, each as the one who does it saw the case before. */
    private void complete(CasesItems.Item item, SignedIn.Citizen citizen, After after) throws SQLException {
        var applicant = new NewCase.Who.Known(citizen.personId());
        var receipt = submit.submit(
                new NewCase(item.code(), applicant, null, Channel.WEB, Map.of(), List.of(), List.of()), citizen);
        after.act();
        String number = receipt.number();
        var findings = item.materials().stream()
                .map(key -> Finding.of(key, MaterialState.HAS))
                .toList();
        accept.accept(number, 1, findings, item.window());
        after.act();
        int seen = 2;
        for (String key : CasesItems.STEPS) {
            step.complete(number, seen++, key, true, "材料齐全，符合法定条件", item.reviewer());
            after.act();
        }
        decide.decide(
                number, seen++, new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null), item.approver());
        after.act();
        deliver.deliver(
                number, seen, new DeliverResult.Handover(Delivery.Way.WINDOW, null, today(), null), item.window());
        after.act();
    }

    private static LocalDate today() {
        return org.tongyuan.platform.LegalTime.dateOf(Instant.now());
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    List<CasesItems.Item> items() {
        return items;
    }

    List<SignedIn.Citizen> citizenList() {
        return citizens;
    }

    String url() {
        return database.getJdbcUrl();
    }

    String user() {
        return String.valueOf(database.getUsername());
    }

    String password() {
        return String.valueOf(database.getPassword());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** Statements and ends of transactions of the product; bytes of WAL, whole pages in it and commits of the whole server. */
    record Usage(long statements, long ends, long walBytes, long wholePages, long records) {

        Usage minus(Usage before) {
            return new Usage(
                    statements - before.statements,
                    ends - before.ends,
                    walBytes - before.walBytes,
                    wholePages - before.wholePages,
                    records - before.records);
        }

        String perCase(int cases) {
            return "%.1f statements, %.1f commits, %.0f bytes of WAL in %.1f records (%.2f whole pages)"
                    .formatted(
                            (double) statements / cases,
                            (double) ends / cases,
                            (double) walBytes / cases,
                            (double) records / cases,
                            (double) wholePages / cases);
        }
    }

    Usage usage() throws SQLException, InterruptedException {
        Thread.sleep(1_500); // each server process reports its own at most once a second
        var count = counter.count();
        try (var statement = watch.createStatement();
                var row = statement.executeQuery(
                        "SELECT pg_current_wal_insert_lsn() - '0/0', wal_fpi, wal_records FROM pg_stat_wal")) {
            row.next();
            return new Usage(count.statements(), count.ends(), row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** Letters issued until now are not printed by {@link #settle}: they are too many, and only those that are counted matter. */
    void leaveLetters() throws SQLException {
        try (var statement = watch.createStatement()) {
            statement.execute(
                    "UPDATE documents.press SET printed_to = (SELECT id FROM documents.letter ORDER BY id DESC LIMIT 1)");
        }
    }

    /** Does what is left: the letters at once, whatever the load; the messages by the product's own tick. */
    void settle() throws SQLException, InterruptedException {
        var press = context.getBean(LetterPress.class);
        while (press.printBefore(Instant.now().plusSeconds(1), 50) > 0) {
            continue;
        }
        String left = "SELECT count(*) FROM notices.message WHERE next_attempt IS NOT NULL";
        while (true) {
            try (var statement = watch.createStatement();
                    var row = statement.executeQuery(left)) {
                row.next();
                if (row.getLong(1) == 0) {
                    return;
                }
            }
            Thread.sleep(1_000);
        }
    }

    Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public void close() throws SQLException {
        watch.close();
        context.close();
    }
}
