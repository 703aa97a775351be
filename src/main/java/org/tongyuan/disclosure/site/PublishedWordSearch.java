package org.tongyuan.disclosure.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.site.PublishedSearch.Page;
import org.tongyuan.disclosure.site.PublishedSearch.Place;
import org.tongyuan.disclosure.site.PublishedWordRows.Hit;
import org.tongyuan.disclosure.site.PublishedWordRows.Where;
import org.tongyuan.search.SearchIndex;
import org.tongyuan.search.SearchWords;

/**
 * Finds public records by words: those that have them in their name before those that have them in their text, the newest first in both.
 * All words first, then any of them, then parts of them: the next way only when the one before finds nothing anywhere (ADR 0023).
 */
@Component
class PublishedWordSearch {

    private static final Pattern CURSOR = Pattern.compile("([0-2])([nt])(?:_(.+))?");

    private final PublishedWordRows rows;
    private final SearchIndex index;

    PublishedWordSearch(PublishedWordRows rows, SearchIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /** One of the ways in which the typed words are looked for, and what narrows it. */
    record Asked(RecordFilter filter, String words, int way) {
        String cursor(Where where, @Nullable Place after) {
            return way + where.mark + (after == null ? "" : "_" + after);
        }
    }

    /** A page; {@code total} is told only when it is all on this page, else -1: nobody counts a hundred thousand hits. */
    Page find(RecordFilter filter, String cursor, int size) {
        SearchWords words = index.read(filter.query());
        var place = CURSOR.matcher(cursor);
        if (place.matches()
                && Integer.parseInt(place.group(1)) < words.queries().size()) {
            int way = Integer.parseInt(place.group(1));
            var asked = new Asked(filter, words.queries().get(way), way);
            Place after = place.group(3) == null ? null : Place.read(place.group(3));
            var found = place.group(2).equals(Where.NAME.mark)
                    ? byName(asked, after, size)
                    : byText(asked, List.of(), after, size);
            return new Page(found.lines(), found.next(), -1, words.readAs());
        }
        for (int way = 0; way < words.queries().size(); way++) {
            var asked = new Asked(filter, words.queries().get(way), way);
            var found = first(asked, size);
            if (!found.lines().isEmpty()) {
                int total = found.next() == null ? found.lines().size() : -1;
                return new Page(found.lines(), found.next(), total, words.readAs());
            }
            // Nothing here, though elsewhere: then what was meant is clear, and something like it is no answer.
            if (filter.isNarrowed() && rows.isAnywhere(asked)) {
                break;
            }
        }
        return new Page(List.of(), null, 0, words.readAs());
    }

    /** The first page: a frequent word fills it with the newest records; of a rare one the index tells all records at once. */
    private Found first(Asked asked, int size) {
        var newest = rows.amongNewest(asked, Where.NAME, null, size + 1);
        if (newest.size() > size) {
            return page(newest, size, asked, Where.NAME);
        }
        // Where facets narrow the search, hits are fewer and the year would only be asked for in vain.
        if (!asked.filter().isNarrowed()) {
            var named = rows.namedInNewestYear(asked, size + 1);
            if (named.size() > size) {
                return page(named, size, asked, Where.NAME);
            }
        }
        var few = rows.few(asked, size + 1);
        if (few == null) {
            return named(rows.byIndex(asked, Where.NAME, null, size + 1), asked, size);
        }
        if (few.size() <= size) {
            return new Found(few.stream().map(Hit::line).toList(), null);
        }
        var shown = few.subList(0, size);
        var last = shown.getLast();
        return new Found(
                shown.stream().map(Hit::line).toList(),
                asked.cursor(last.named() ? Where.NAME : Where.TEXT, Place.after(last.line())));
    }

    private static Found page(List<PublishedLine> found, int size, Asked asked, Where where) {
        var shown = found.subList(0, size);
        return new Found(shown, asked.cursor(where, Place.after(shown.getLast())));
    }

    private record Found(
            List<PublishedLine> lines, @Nullable String next) {}

    private Found byName(Asked asked, @Nullable Place after, int size) {
        return named(rows.find(asked, Where.NAME, after, size + 1), asked, size);
    }

    private Found named(List<PublishedLine> named, Asked asked, int size) {
        return named.size() > size ? page(named, size, asked, Where.NAME) : byText(asked, named, null, size);
    }

    private Found byText(Asked asked, List<PublishedLine> before, @Nullable Place after, int size) {
        var found = rows.find(asked, Where.TEXT, after, size + 1 - before.size());
        var all = Stream.concat(before.stream(), found.stream()).toList();
        if (all.size() <= size) {
            return new Found(all, null);
        }
        var shown = all.subList(0, size);
        boolean noneShown = before.size() == size;
        return new Found(shown, asked.cursor(Where.TEXT, noneShown ? null : Place.after(shown.getLast())));
    }
}
