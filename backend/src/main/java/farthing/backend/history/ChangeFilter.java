package farthing.backend.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which changes of a household to list. Null does not restrict.
///
/// @param who the author, as in [farthing.backend.access.Actor#who]
/// @param subject id of a changed object; only without author and area, because no index has all
/// @param from first day, in the household's time zone
/// @param until last day
public record ChangeFilter(
        @Nullable String who,
        @Nullable Area area,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
