package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the register of an account.
///
/// @param rows newest first
/// @param next the cursor of the next page; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterResponse(List<RegisterRowResponse> rows, @Nullable String next) {}
