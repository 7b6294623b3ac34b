package farthing.backend.backups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.OptionalInt;

/// Reads and writes the manifest as JSON. Reading is strict: missing and unknown fields are errors.
final class ManifestJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private ManifestJson() {}

    static byte[] write(Manifest manifest) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(manifest);
    }

    /// The format number. It is the only field that can be relied on in a manifest of a newer
    /// release.
    static OptionalInt format(byte[] json) throws IOException {
        var format = MAPPER.readTree(json).path("format");
        return format.isInt() ? OptionalInt.of(format.intValue()) : OptionalInt.empty();
    }

    static Manifest read(byte[] json) throws IOException {
        return MAPPER.readValue(json, Manifest.class);
    }
}
