package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What can be changed of an account; its currency and opening date stay.
///
/// @param closed a closed account takes no transactions; it closes only without money on it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountEditRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable Boolean onBudget,
        @Nullable Boolean closed) {}
