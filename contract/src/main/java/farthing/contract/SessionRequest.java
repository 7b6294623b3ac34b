package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Signs a user in.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionRequest(@Nullable String email, @Nullable String password) {}
