package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 9457 problem details, with a stable code.
///
/// @param type `/problems/{area}/{code}`
/// @param title what went wrong, for the person who has to mend it
/// @param errors a list for the fields at fault; absent where no field is
/// @param incident id to find a bug in the logs by; on 500 only
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String code,
        int status,
        String title,
        @Nullable List<FieldProblem> errors,
        @Nullable String incident) {}
