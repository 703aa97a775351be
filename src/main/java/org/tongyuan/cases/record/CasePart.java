package org.tongyuan.cases.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.MaterialCheck;

/**
 * One kind of part of a case and how it is kept: a table in schema {@code cases} whose columns are the record's components in snake case,
 * beside {@code case_id} and, where there can be several, their {@code place} in the list. A new part is one line here, its table in a
 * migration and its component in the snapshot.
 *
 * @param keyColumns what tells several rows of a case apart; empty where there is one at most
 * @param key the same of a part in memory
 */
record CasePart<T>(
        String table,
        Class<T> type,
        Function<CaseSnapshot, List<T>> of,
        Function<T, Object> key,
        List<String> keyColumns,
        Veiling<T> veiling) {

    /** How a part is hidden on its way to the database and shown on its way back. */
    record Veiling<T>(BiFunction<Veil, T, T> hide, BiFunction<Veil, T, T> show) {
        static <T> Veiling<T> none() {
            return new Veiling<>((veil, part) -> part, (veil, part) -> part);
        }
    }

    private static final List<CasePart<?>> ALL = new ArrayList<>();

    static final CasePart<CaseStep> STEP =
            many("step", CaseStep.class, c -> c.steps().all(), s -> s.stage() + ":" + s.key(), "stage", "key");
    static final CasePart<CaseClock> CLOCK =
            many("clock", CaseClock.class, c -> c.clocks().all(), CaseClock::key, "key");
    static final CasePart<MaterialCheck> MATERIAL =
            many("material", MaterialCheck.class, c -> c.checklist().checks(), MaterialCheck::key, "key");
    static final CasePart<Correction> CORRECTION = one("correction", Correction.class, CaseSnapshot::correction);
    static final CasePart<Decision> DECISION = one("decision", Decision.class, CaseSnapshot::decision);
    static final CasePart<Delivery> DELIVERY =
            one("delivery", Delivery.class, CaseSnapshot::delivery).veiled(Veil::seal, Veil::open);
    static final CasePart<Ending> ENDING = one("ending", Ending.class, CaseSnapshot::ending);
    static final CasePart<SpecialProcedure> SPECIAL = many(
            "special_procedure",
            SpecialProcedure.class,
            c -> c.proceedings().specials(),
            SpecialProcedure::number,
            "number");
    static final CasePart<Extension> EXTENSION =
            one("extension", Extension.class, c -> c.proceedings().extension());
    static final CasePart<Hearing> HEARING =
            one("hearing", Hearing.class, c -> c.proceedings().hearing()).veiled(Veil::seal, Veil::open);
    static final CasePart<Party> PARTY = many(
                    "party", Party.class, c -> c.proceedings().parties(), Party::number, "number")
            .veiled(Veil::seal, Veil::open);
    static final CasePart<SiteCheck> SITE_CHECK =
            many("site_check", SiteCheck.class, c -> c.proceedings().checks(), SiteCheck::number, "number");
    static final CasePart<PublicNotice> PUBLIC_NOTICE =
            one("public_notice", PublicNotice.class, c -> c.proceedings().notice());
    static final CasePart<Delay> DELAY =
            many("delay", Delay.class, c -> c.proceedings().delays(), d -> d.clock() + d.dueOn(), "clock", "due_on");
    static final CasePart<Falsehood> FALSEHOOD =
            one("falsehood", Falsehood.class, c -> c.proceedings().falsehood());
    static final CasePart<Permit> PERMIT =
            one("permit", Permit.class, c -> c.proceedings().permit());

    static final CasePart<Deferral> DEFERRAL =
            one("deferral", Deferral.class, c -> c.proceedings().promises().deferral());
    static final CasePart<Undertaking> UNDERTAKING = one(
                    "undertaking",
                    Undertaking.class,
                    c -> c.proceedings().promises().undertaking())
            .veiled(Veil::seal, Veil::open);

    private static <T> CasePart<T> many(
            String table,
            Class<T> type,
            Function<CaseSnapshot, List<T>> of,
            Function<T, Object> key,
            String... keyColumns) {
        return listed(new CasePart<>(table, type, of, key, List.of(keyColumns), Veiling.none()));
    }

    private static <T> CasePart<T> one(String table, Class<T> type, Function<CaseSnapshot, @Nullable T> of) {
        return listed(new CasePart<>(
                table, type, c -> Stream.ofNullable(of.apply(c)).toList(), part -> "", List.of(), Veiling.none()));
    }

    private static <T> CasePart<T> listed(CasePart<T> part) {
        ALL.removeIf(other -> other.table().equals(part.table()));
        ALL.add(part);
        return part;
    }

    private CasePart<T> veiled(BiFunction<Veil, T, T> hide, BiFunction<Veil, T, T> show) {
        return listed(new CasePart<>(table, type, of, key, keyColumns, new Veiling<>(hide, show)));
    }

    /** Every part, always in the same order: the seal depends on it only through the names. */
    static List<CasePart<?>> all() {
        return List.copyOf(ALL);
    }

    /** Parts that every case has; the row of the case says which of the others it has. */
    @SuppressWarnings("ReferenceEquality") // each part exists once
    boolean usual() {
        return this == STEP || this == CLOCK || this == MATERIAL;
    }

    boolean several() {
        return !keyColumns.isEmpty();
    }

    /** All columns that the product writes. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add("case_id");
        if (several()) {
            columns.add("place");
        }
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(CasePart::snakeCase)
                .forEach(columns::add);
        return columns;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
