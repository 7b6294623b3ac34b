package farthing.backend.problems;

import farthing.contract.Limit;
import java.lang.reflect.RecordComponent;

/// Reads texts of a request by the names of their components, each of which has a [Limit]. Mistakes
/// go to `fields`.
///
/// @param pointer of the request in the body
public record LimitedTexts(Fields fields, String pointer, Record request) {

    /// The text without surrounding white space; empty if left out.
    public String text(String name) {
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                int most = component.getAnnotation(Limit.class).value();
                return fields.optionalText(pointer + "/" + name, value(component), most);
            }
        }
        throw new IllegalArgumentException(request.getClass() + " has no " + name);
    }

    private String value(RecordComponent component) {
        try {
            return (String) component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the contract is not public", e);
        }
    }
}
