package farthing.backend.imports;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.matching.RowStatus;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ImportAcceptanceRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads from a request which rows to import.
final class ChoiceReader {

    private ChoiceReader() {}

    /// @throws farthing.backend.problems.Refused `invalid-fields`
    static AcceptImport.Choice read(ImportAcceptanceRequest request) {
        JsonNode rows = request.rows();
        if (rows != null && rows.isTextual() && rows.asText().equals(RowStatus.NEW.text())) {
            return new AcceptImport.Choice.New();
        }
        if (rows == null || !rows.isArray() || rows.isEmpty()) {
            throw RequestProblem.InvalidFields.at("/rows", "Use \"new\" or a list of row numbers")
                    .refused();
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int at = 0; at < rows.size(); at++) {
            JsonNode number = rows.get(at);
            if (!number.isInt() || number.intValue() < 1) {
                throw RequestProblem.InvalidFields.at(
                                "/rows/" + at, "Use the number of a row, from 1")
                        .refused();
            }
            numbers.add(number.intValue());
        }
        return new AcceptImport.Choice.Listed(List.copyOf(numbers));
    }
}
