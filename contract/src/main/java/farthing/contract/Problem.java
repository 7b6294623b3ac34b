package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 9457 problem details, with a stable code.
///
/// @param type `/problems/{area}/{code}`
/// @param title what went wrong, in a sentence for the user
/// @param errors the invalid fields; absent if the problem is not about fields
/// @param changes the later changes that prevent an undo, newest first, at most 50
/// @param incident the id of a bug in the log; only with status 500
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String code,
        int status,
        String title,
        @Nullable List<FieldProblem> errors,
        @Nullable List<ChangeResponse> changes,
        @Nullable String incident) {}
