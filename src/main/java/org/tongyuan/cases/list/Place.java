package org.tongyuan.cases.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.list.CaseQuery.Source;
import org.tongyuan.platform.NotFound;

/** Where a page ends: in which order, at which day and which case. As text it is the cursor of the page after it. */
record Place(Order order, LocalDate day, UUID id) {

    /** The orders in which cases are listed; each is that of an index, so that any page costs what the first does. */
    enum Order {
        /** What falls due first. */
        DUE,
        /** What ended last. */
        ENDED,
        /** What came in last; ids sort by time. */
        NEWEST;

        /** The order as SQL; that of another agency's cases is the one in which they are listed for this agency. */
        String by(Source source) {
            return switch (this) {
                case DUE -> source == Source.ELSEWHERE ? "e.due_rank, e.case_id" : "c.due_rank, c.id";
                case ENDED -> "c.ended_on DESC, c.id DESC";
                case NEWEST -> "c.id DESC";
            };
        }

        /** What stands after a day and an id. */
        String beyond(Source source) {
            return switch (this) {
                case DUE -> "(" + by(source) + ") > (?, ?)";
                case ENDED -> "(c.ended_on, c.id) < (?, ?)";
                case NEWEST -> "c.id < ?";
            };
        }
    }

    static Place after(Order order, CaseLine line) {
        return switch (order) {
            case DUE -> new Place(order, line.dueRank(), line.id());
            case ENDED -> new Place(order, line.endedOn() == null ? LocalDate.EPOCH : line.endedOn(), line.id());
            case NEWEST -> new Place(order, line.receivedOn(), line.id());
        };
    }

    /** What {@link Order#beyond} compares with. */
    Object[] values() {
        return order == Order.NEWEST ? new Object[] {id} : new Object[] {day, id};
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order + "|" + day + "|" + id).getBytes(StandardCharsets.US_ASCII));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\|", 3);
            if (parts.length == 3) {
                return new Place(Order.valueOf(parts[0]), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotFound("cursor");
        }
        throw new NotFound("cursor");
    }
}
