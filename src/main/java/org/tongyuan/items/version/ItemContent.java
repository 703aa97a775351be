package org.tongyuan.items.version;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.Fee;
import org.tongyuan.items.ItemVersion.Handling;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Place;
import org.tongyuan.items.ItemVersion.Question;
import org.tongyuan.items.ItemVersion.Result;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.Terms;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.ProcedureProfile;

/**
 * What a version says: the fields of the implementation list. Two versions that say the same have the same content hash.
 *
 * @param noStatutoryLimit the law sets no limit (无法定时限), which is something else than a limit nobody filled in
 * @param formSchema JSON Schema of the application form
 * @param terms what the law demands beyond the ordinary course, null when nothing
 * @param more elements of the national table that have no field of their own, by column name, as the source gave them
 */
public record ItemContent(
        String name,
        @Nullable String parentName,
        UUID agencyId,
        String agencyName,
        String regionCode,
        MatterType type,
        ProcedureProfile profile,
        Handling handling,
        @Nullable String outsideUrl,
        @Nullable String outsideCode,
        Kind kind,
        List<LegalRef> legalBasis,
        @Nullable String conditions,
        @Nullable Limit statutory,
        boolean noStatutoryLimit,
        @Nullable Limit promised,
        List<Material> materials,
        List<Stage> stages,
        List<Fee> fees,
        List<Result> results,
        List<Place> places,
        List<Question> questions,
        @Nullable Integer visits,
        @Nullable String visitReason,
        boolean online,
        @Nullable String consultPhone,
        @Nullable String complaintPhone,
        @Nullable String formSchema,
        List<String> topics,
        List<String> audience,
        @Nullable Terms terms,
        SortedMap<String, String> more) {

    public ItemContent {
        legalBasis = orEmpty(legalBasis);
        materials = orEmpty(materials);
        stages = orEmpty(stages);
        fees = orEmpty(fees);
        results = orEmpty(results);
        places = orEmpty(places);
        questions = orEmpty(questions);
        topics = orEmpty(topics);
        audience = orEmpty(audience);
        more = more == null ? new TreeMap<>() : new TreeMap<>(more);
    }

    // A list that JSON left out arrives as null.
    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** An item of which only name, agency and type are known, as a first draft or an imported row. */
    public static ItemContent bare(String name, UUID agencyId, String agencyName, String regionCode, MatterType type) {
        return new ItemContent(
                name,
                null,
                agencyId,
                agencyName,
                regionCode,
                type,
                type.profile(),
                Handling.HERE,
                null,
                null,
                Kind.PROMISED,
                List.of(),
                null,
                null,
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                new TreeMap<>(Map.of()));
    }
}
