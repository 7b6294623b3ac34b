package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Who the money went to or came from.
///
/// @param lastCategory the category of the last transaction with this payee
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayeeResponse(String id, String name, @Nullable String lastCategory) {}
