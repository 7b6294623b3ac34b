package farthing.backend.history;

import farthing.backend.access.Actor;
import farthing.backend.access.Scope;
import farthing.backend.access.UserNames;
import farthing.backend.http.Json;
import farthing.contract.ChangeAuthorResponse;
import farthing.contract.ChangeResponse;
import farthing.contract.SubjectChangeResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Converts changes to responses, with the names of people and objects.
@ApplicationScoped
class ChangeResponses {

    private final UserNames userNames;

    ChangeResponses(UserNames userNames) {
        this.userNames = userNames;
    }

    List<ChangeResponse> of(Scope scope, List<Change> shown) {
        Map<UUID, String> users = users(scope, shown.stream().map(Change::actor).toList());
        Map<UUID, String> names = ChangeNames.of(scope, shown);
        return shown.stream().map(change -> response(change, users, names)).toList();
    }

    List<ChangeAuthorResponse> authors(Scope scope, List<Actor> authors) {
        Map<UUID, String> users = users(scope, authors);
        return authors.stream()
                .map(each ->
                        new ChangeAuthorResponse(
                                each.who(), each.kind().text(), by(each, users), each.name()))
                .toList();
    }

    private Map<UUID, String> users(Scope scope, Collection<Actor> actors) {
        List<UUID> users =
                actors.stream().map(Actor::user).filter(Objects::nonNull).distinct().toList();
        return userNames.of(scope, users);
    }

    private static ChangeResponse response(
            Change change, Map<UUID, String> users, Map<UUID, String> names) {
        Actor actor = change.actor();
        ChangeReversal reverses = change.reverses();
        return new ChangeResponse(
                change.id().toString(),
                change.sequence(),
                change.at().toString(),
                actor.who(),
                actor.kind().text(),
                by(actor, users),
                actor.name(),
                change.area().text(),
                change.subjects().stream().map(ChangeResponses::response).toList(),
                change.subjectCount(),
                mentioned(change, names),
                reverses == null ? null : reverses.kind().text(),
                reverses == null ? null : reverses.change().toString(),
                change.reversedBy() == null ? null : change.reversedBy().toString());
    }

    private static @Nullable String by(Actor actor, Map<UUID, String> users) {
        return actor.user() == null ? null : users.get(actor.user());
    }

    private static @Nullable Map<String, String> mentioned(Change change, Map<UUID, String> names) {
        Map<String, String> mentioned = new TreeMap<>();
        for (UUID id : ChangeNames.mentioned(change)) {
            String name = names.get(id);
            if (name != null) {
                mentioned.put(id.toString(), name);
            }
        }
        return mentioned.isEmpty() ? null : mentioned;
    }

    private static SubjectChangeResponse response(SubjectChange change) {
        return new SubjectChangeResponse(
                change.subject().kind(),
                change.subject().id().toString(),
                change.action().text(),
                change.format(),
                change.before() == null ? null : Json.storedTree(change.before()),
                change.after() == null ? null : Json.storedTree(change.after()));
    }
}
