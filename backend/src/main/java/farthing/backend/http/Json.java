package farthing.backend.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import farthing.backend.problems.Refused;
import farthing.backend.problems.RequestProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Parses request bodies strictly. Unknown and duplicate fields, wrong types and invalid UTF-8 are
/// reported as errors, never ignored.
public final class Json {

    /// Large enough for a batch of 1,000 transactions with notes.
    static final int MAX_BYTES = 4 * 1024 * 1024;

    /// Large enough for a batch of 1,000 transactions with a few dozen splits each. Limits the
    /// memory of the parsed tree, which needs far more than the text.
    private static final long MAX_TOKENS = 200_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    // Otherwise 100.00 would become 1E+2.
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(20)
                                .maxStringLength(100_000)
                                .maxNumberLength(40)
                                .maxTokenCount(MAX_TOKENS)
                                .build());
    }

    private Json() {}

    /// Parses one JSON object.
    ///
    /// @throws Refused `malformed-json`, `too-large`, or `invalid-fields` with a pointer to the
    ///   field
    public static <T> T read(byte[] body, Class<T> type) {
        return convert(tree(body), type);
    }

    /// Applies a merge patch (RFC 7396) to the current state. Fields that the patch leaves out do
    /// not change.
    ///
    /// @param current a record of this type, or its properties
    public static <T> T patched(Object current, byte[] patch, Class<T> type) {
        JsonNode merged = merge(MAPPER.valueToTree(current), tree(patch));
        return convert(merged, type);
    }

    /// The properties of a record.
    static ObjectNode properties(Record value) {
        return MAPPER.valueToTree(value);
    }

    /// Whether the body contains this field, even if its value is null.
    public static boolean names(byte[] body, String field) {
        return tree(body).has(field);
    }

    /// A record as JSON text.
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what [#text] wrote.
    public static <T> T stored(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode storedTree(String text) {
        return stored(text, JsonNode.class);
    }

    private static JsonNode tree(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new RequestProblem.TooLarge("The body must have at most 4 MiB").refused();
        }
        try (JsonParser parser = MAPPER.createParser(utf8(body))) {
            JsonNode node = MAPPER.readTree(parser);
            if (!(node instanceof ObjectNode)) {
                throw malformed("Send one JSON object");
            }
            if (parser.nextToken() != null) {
                throw malformed("The body continues after the JSON object");
            }
            return node;
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8");
        } catch (NumberFormatException e) {
            throw malformed("A number in the body is out of range");
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static <T> T convert(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException e) {
            throw RequestProblem.InvalidFields.at(pointer(e), "Unknown field").refused();
        } catch (MismatchedInputException e) {
            throw RequestProblem.InvalidFields.at(pointer(e), expected(e.getTargetType()))
                    .refused();
        } catch (JsonProcessingException e) {
            throw malformed(firstLine(e.getOriginalMessage()));
        }
    }

    private static String expected(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "Use true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "Use a list";
        }
        return type == String.class ? "Use a string" : "Wrong type";
    }

    /// The field's pointer (RFC 6901), with `~` and `/` escaped.
    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name =
                    step.getFieldName() == null
                            ? Integer.toString(step.getIndex())
                            : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged =
                target instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode before = merged.path(change.getKey());
                merged.set(change.getKey(), merge(before, change.getValue()));
            }
        }
        return merged;
    }

    private static Refused malformed(String title) {
        return new RequestProblem.MalformedJson(title).refused();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
