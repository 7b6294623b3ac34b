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

/// Stores snapshots of one kind of subject as JSON of a record. The record is used only by the
/// history and does not depend on the API. Snapshots of all older versions of Farthing stay
/// readable:
///
/// * If a snapshot has a field that the record no longer has, the field is ignored.
/// * If the record has a field that an old snapshot lacks, the field is null.
/// * Any other change of the record, such as a renamed field, needs an upgrade. Each upgrade
///   increases the format number by one.
///
/// @param <T> the record; it must have the field `version` for [#mustBeAsLeft]
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

    /// @param subject the kind of subject, such as `transaction`
    /// @param upgrades the first converts format 1 to 2, the next 2 to 3, and so on
    @SafeVarargs
    public static <T> SnapshotFormat<T> of(
            String subject, Class<T> type, UnaryOperator<ObjectNode>... upgrades) {
        return new SnapshotFormat<>(subject, type, List.of(upgrades));
    }

    /// The kind of subject.
    public String subject() {
        return subject;
    }

    /// The format number of new snapshots.
    public int current() {
        return upgrades.size() + 1;
    }

    /// Describes what a write did to one subject.
    ///
    /// @param before the old state; null if the subject is new
    /// @param after the new state; null if the subject was deleted
    public SubjectChange change(UUID id, @Nullable T before, @Nullable T after) {
        return SubjectChange.of(new Subject(subject, id), current(), json(before), json(after));
    }

    /// The subject before the change; null if it was new.
    public @Nullable T before(SubjectChange change) {
        return change.before() == null ? null : read(change.format(), change.before());
    }

    /// The subject after the change; null if it was deleted.
    public @Nullable T after(SubjectChange change) {
        return change.after() == null ? null : read(change.format(), change.after());
    }

    /// Refuses to undo a change if its subject was changed later. The subject must have the version
    /// that the change produced, or the same content, which is the case after later changes were
    /// undone.
    ///
    /// @param now the subject's current state; null if it is deleted
    /// @param ignored fields that are not compared
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
        throw new HistoryProblem.ChangedSince().refused();
    }

    /// Whether a change changed more than the version and these fields.
    public boolean changesMoreThan(SubjectChange change, String... ignored) {
        @Nullable T before = before(change);
        @Nullable T after = after(change);
        return before == null
                || after == null
                || !content(MAPPER.valueToTree(before), ignored)
                        .equals(content(MAPPER.valueToTree(after), ignored));
    }

    /// The fields to compare.
    private static ObjectNode content(ObjectNode snapshot, String... ignored) {
        snapshot.remove("version");
        return snapshot.remove(List.of(ignored));
    }

    /// Reads a snapshot written by this or an earlier version.
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
