package farthing.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/// Reads an amount from a string or a JSON number, exactly and without a `double`.
final class AmountJson extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    AmountJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return json.getText();
        }
        return (String) context.handleUnexpectedToken(String.class, json);
    }
}
