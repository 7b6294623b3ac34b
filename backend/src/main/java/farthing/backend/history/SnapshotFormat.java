package farthing.backend.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How the history keeps one kind of subject: as JSON of a record that belongs to the history
/// alone, whatever the API looks like. What an older version of Farthing wrote is read for ever:
///
/// * A field that a snapshot has and the record no longer has is ignored.
/// * A field that the record has and the snapshot does not have yet is null.
/// * Any other change of the record (another name, another meaning) adds an upgrade here, and with
///   it the format number goes up by one.
///
/// @param <T> the record; it has a `version` of the subject
public final class SnapshotFormat<T> {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .build();

    private final String subject;
    private final Class<T> type;
    private final List<UnaryOperator<ObjectNode>> upgrades;

    private SnapshotFormat(
            String subject, Class<T> type, List<UnaryOperator<ObjectNode>> upgrades) {
        this.subject = subject;
        this.type = type;
        this.upgrades = upgrades;
    }

    /// @param subject the kind of subject: `transaction`
    /// @param upgrades the first makes format 2 of format 1, the next 3 of 2, and so on
    @SafeVarargs
    public static <T> SnapshotFormat<T> of(
            String subject, Class<T> type, UnaryOperator<ObjectNode>... upgrades) {
        return new SnapshotFormat<>(subject, type, List.of(upgrades));
    }

    /// The kind of subject it is for.
    public String subject() {
        return subject;
    }

    /// The format that is written now.
    public int current() {
        return upgrades.size() + 1;
    }

    /// What happened to one subject.
    ///
    /// @param before as it was; null if it is new
    /// @param after as it is; null if it was deleted
    public SubjectChange change(UUID id, @Nullable T before, @Nullable T after) {
        return SubjectChange.of(new Subject(subject, id), current(), json(before), json(after));
    }

    /// The subject as it was; null if it was new.
    public @Nullable T before(SubjectChange change) {
        return change.before() == null ? null : read(change.format(), change.before());
    }

    /// The subject as it became; null if it was deleted.
    public @Nullable T after(SubjectChange change) {
        return change.after() == null ? null : read(change.format(), change.after());
    }

    /// Refuses to undo a change unless its subject is as the change left it: in the same version,
    /// or with the same content, since what was changed later was undone.
    ///
    /// @param now null if it was deleted
    /// @param ignored fields that do not count
    /// @throws farthing.backend.problems.Refused `changed-since`
    public void mustBeAsLeft(SubjectChange change, @Nullable T now, String... ignored) {
        @Nullable T left = after(change);
        if (left == null && now == null) {
            return;
        }
        if (left != null && now != null) {
            ObjectNode asLeft = MAPPER.valueToTree(left);
            ObjectNode asNow = MAPPER.valueToTree(now);
            if (asLeft.required("version").equals(asNow.required("version"))
                    || content(asLeft, ignored).equals(content(asNow, ignored))) {
                return;
            }
        }
        throw new HistoryProblem.ChangedSince(subject).refused();
    }

    /// Takes the fields out that do not count.
    private static ObjectNode content(ObjectNode snapshot, String... ignored) {
        snapshot.remove("version");
        return snapshot.remove(List.of(ignored));
    }

    /// Reads a snapshot that this or an earlier version wrote.
    public T read(int format, String json) {
        try {
            ObjectNode snapshot = MAPPER.readValue(json, ObjectNode.class);
            for (UnaryOperator<ObjectNode> upgrade :
                    upgrades.subList(format - 1, upgrades.size())) {
                snapshot = upgrade.apply(snapshot);
            }
            return MAPPER.treeToValue(snapshot, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String json(@Nullable T snapshot) {
        try {
            return snapshot == null ? null : MAPPER.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
