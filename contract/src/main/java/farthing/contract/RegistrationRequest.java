package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A new user, and the household they own.
///
/// @param password 10–200 characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationRequest(
        @Nullable String email,
        @Nullable String password,
        @Nullable String name,
        @Nullable HouseholdRequest household) {}
