package farthing.backend.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Converts a response to the request that would have caused it.
public final class CommonProperties {

    private CommonProperties() {}

    /// The properties of a record that another type of record has too, also within lists; those
    /// that are null are left out.
    public static ObjectNode of(Record value, Class<? extends Record> type) {
        return retain(Json.properties(value), type);
    }

    private static ObjectNode retain(ObjectNode properties, Class<? extends Record> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            Class<? extends Record> element = elementOf(component);
            if (element != null) {
                properties
                        .path(component.getName())
                        .forEach(each -> retain((ObjectNode) each, element));
            }
        }
        properties.retain(names).properties().removeIf(each -> each.getValue().isNull());
        return properties;
    }

    /// The type of the records in a list; null if it is not a list of records.
    private static @Nullable Class<? extends Record> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? element.asSubclass(Record.class)
                : null;
    }
}
