package farthing.backend.problems;

import farthing.contract.Limits;
import java.lang.reflect.RecordComponent;

/// Reads text components of a request record by name. The annotation of a component gives its
/// maximum length. Errors are added to `fields`.
///
/// @param pointer of the record in the request body
public record LimitedTexts(Fields fields, String pointer, Record request) {

    /// The text of a component; empty if left out. Surrounding white space is removed.
    public String text(String name) {
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                int most = Limits.of(request.getClass(), name);
                return fields.optionalText(pointer + "/" + name, value(component), most);
            }
        }
        throw new IllegalArgumentException(request.getClass() + " has no component " + name);
    }

    private String value(RecordComponent component) {
        try {
            return (String) component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the contract is not public", e);
        }
    }
}
