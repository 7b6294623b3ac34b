package farthing.backend.history;

import farthing.backend.database.Rendered;
import farthing.backend.problems.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements that find a page of changes. Each walks one index from the newest change that may
/// be on the page, and reads only changes that are on it. The index of each filter counts down, so
/// that no walk can use another index and skip what does not match.
final class ChangeQueries {

    /// The numbers that a page may have: from `first` up to but not including `beyond`. Days are
    /// days of the household. Times follow the numbers, so a range of days is a range of numbers.
    private static final String BOUNDS =
            """
            with zone as materialized (
              select time_zone from household where household_id = ?::uuid),
            bounds as materialized (
              select coalesce((select sequence from change
                                where household_id = ?::uuid
                                  and at >= ?::date::timestamp at time zone
                                            (select time_zone from zone)
                                order by at, sequence limit 1), 9223372036854775807) as first,
                     least(coalesce((select sequence from change
                                      where household_id = ?::uuid
                                        and at >= (?::date + 1)::timestamp at time zone
                                                  (select time_zone from zone)
                                      order by at, sequence limit 1), 9223372036854775807),
                           ?::bigint) as beyond)
            """;

    private static final String IN_BOUNDS =
            """
            and countdown > -(select beyond from bounds)
            and countdown <= -(select first from bounds)
            """;
    private static final String WALK =
            BOUNDS
                    + """
                    select sequence from change
                     where household_id = ?::uuid and %s = ?::text
                    """
                    + IN_BOUNDS
                    + " order by countdown limit ?::integer";
    private static final String ALL =
            BOUNDS
                    + """
                    select sequence from change
                     where household_id = ?::uuid and sequence < (select beyond from bounds)
                       and sequence >= (select first from bounds)
                     order by sequence desc limit ?::integer
                    """;

    /// A change may have several rows of one subject, so each step looks for the next number.
    private static final String OF_SUBJECT =
            BOUNDS.replaceFirst("with", "with recursive")
                    + """
                    , walk (sequence) as (
                      (select sequence from change_subject
                        where household_id = ?::uuid and subject_id = ?::uuid
                    """
                    + IN_BOUNDS
                    + """
                        order by countdown limit 1)
                      union all
                      select next.sequence
                        from walk
                       cross join lateral (
                             select sequence from change_subject
                              where household_id = ?::uuid and subject_id = ?::uuid
                                and countdown > -walk.sequence
                                and countdown <= -(select first from bounds)
                              order by countdown limit 1) next)
                    select sequence from walk limit ?::integer
                    """;

    private ChangeQueries() {}

    /// The query for the numbers of a page, with its values.
    record Query(Rendered statement, Object[] values) {}

    /// @param before number of the last change of the previous page
    static Query of(UUID household, ChangeFilter filter, long before, int limit) {
        List<Object> values = new ArrayList<>(bounds(household, filter, before));
        if (filter.subject() != null) {
            values.addAll(List.of(household, filter.subject(), household, filter.subject(), limit));
            return new Query(ChangeRows.ofSubject(OF_SUBJECT), values.toArray());
        }
        values.add(household);
        String key = key(filter);
        if (key.isEmpty()) {
            values.add(limit);
            return new Query(ChangeRows.inList(ALL), values.toArray());
        }
        values.add(value(filter));
        values.add(limit);
        return new Query(ChangeRows.inList(WALK.formatted(key)), values.toArray());
    }

    /// The column of the filter. Author and area together have one of their own, so that the walk
    /// cannot use the index of only one of them.
    private static String key(ChangeFilter filter) {
        if (filter.who() == null) {
            return filter.area() == null ? "" : "area";
        }
        return filter.area() == null ? "who" : "who_area";
    }

    private static String value(ChangeFilter filter) {
        return Stream.of(filter.who(), filter.area() == null ? null : filter.area().text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static List<Object> bounds(UUID household, ChangeFilter filter, long before) {
        return List.of(
                household,
                household,
                filter.from() == null ? Fields.FIRST_DATE : filter.from(),
                household,
                filter.until() == null ? Fields.LAST_DATE : filter.until(),
                before);
    }
}
