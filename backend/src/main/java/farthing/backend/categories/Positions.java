package farthing.backend.categories;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Numbers the categories of a group, and the groups of a household, from 1 without gaps. One
/// statement numbers all of them, so an order that was disturbed repairs itself.
final class Positions {

    /// Keeps others from changing the order until the database transaction ends.
    private static final Rendered LOCK_GROUPS =
            new Rendered(
                    """
                    select from category_group where household_id = ? order by id for update
                    """);

    private static final Rendered CATEGORIES =
            new Rendered(
                    """
                    update category c set position = placed.position
                      from (select id, row_number() over (order by rank) as position
                              from (select id, case when id = ?::uuid then ?::integer - 0.5
                                                    else row_number() over (
                                                      partition by id is distinct from ?::uuid
                                                      order by position, id) end as rank
                                      from category
                                     where household_id = ? and group_id = ?) as ranked) as placed
                     where c.household_id = ? and c.id = placed.id
                       and c.position <> placed.position
                    """);
    private static final Rendered GROUPS =
            new Rendered(
                    """
                    update category_group g set position = placed.position
                      from (select id, row_number() over (order by rank) as position
                              from (select id, case when id = ?::uuid then ?::integer - 0.5
                                                    else row_number() over (
                                                      partition by id is distinct from ?::uuid
                                                      order by position, id) end as rank
                                      from category_group
                                     where household_id = ?) as ranked) as placed
                     where g.household_id = ? and g.id = placed.id
                       and g.position <> placed.position
                    """);

    private Positions() {}

    static void lock(Pipeline pipeline, UUID household) {
        pipeline.read(LOCK_GROUPS, row -> {}, household);
    }

    /// Numbers the categories of a group in their order.
    ///
    /// @param moved a category that gets the position; null for none
    static void ofCategories(
            Pipeline pipeline, UUID household, UUID group, @Nullable UUID moved, int position) {
        pipeline.write(
                CATEGORIES, count -> {}, moved, position, moved, household, group, household);
    }

    /// Numbers the groups in their order.
    ///
    /// @param moved a group that gets the position; null for none
    static void ofGroups(Pipeline pipeline, UUID household, @Nullable UUID moved, int position) {
        pipeline.write(GROUPS, count -> {}, moved, position, moved, household, household);
    }
}
