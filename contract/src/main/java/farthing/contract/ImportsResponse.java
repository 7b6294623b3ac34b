package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Newest first.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportsResponse(List<ImportResponse> imports, @Nullable String next) {}
