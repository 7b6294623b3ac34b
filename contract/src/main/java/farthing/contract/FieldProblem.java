package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One validation error of a request.
///
/// @param pointer RFC 6901 into the body (`/splits/0/amount`), or the name of a parameter
/// @param detail a message for the user
/// @param reason of an error in a search: a stable word for programs, such as `unknown-key`
/// @param place of an error in a search
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(
        String pointer, String detail, @Nullable String reason, @Nullable SearchPart place) {

    public FieldProblem(String pointer, String detail) {
        this(pointer, detail, null, null);
    }
}
