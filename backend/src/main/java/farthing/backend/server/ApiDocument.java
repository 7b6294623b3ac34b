package farthing.backend.server;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Adds to the OpenAPI document what all calls have in common: authentication, the headers of edits
/// and creations, and the possible problems.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String TOKEN = "token";
    private static final Set<String> ANYBODYS =
            Set.of(
                    "GET /api/v1/registrations",
                    "POST /api/v1/registrations",
                    "POST /api/v1/sessions");

    private static final Map<String, String> PROBLEMS =
            Map.ofEntries(
                    Map.entry("400", "The body is not JSON"),
                    Map.entry("401", "Not signed in"),
                    Map.entry("403", "The role does not allow it"),
                    Map.entry("404", "Not found"),
                    Map.entry("409", "The request conflicts with existing data"),
                    Map.entry("412", "The object was changed after it was read"),
                    Map.entry("413", "The body is too large"),
                    Map.entry("415", "The content type is not supported"),
                    Map.entry("422", "Some fields or parameters are invalid"),
                    Map.entry("428", "If-Match is missing"),
                    Map.entry("429", "Too many attempts"),
                    Map.entry("503", "The service is temporarily unavailable"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        Set.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/v1/"))
                .forEach(paths::removePathItem); // the pages, if they run in the same process
        document.getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("From a registration or a session"));
        paths.getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        Set<String> statuses = new TreeSet<>(Set.of("503"));
        boolean household = path.contains("{household}");
        if (ANYBODYS.contains(method + " " + path)) {
            operation.setSecurity(List.of());
        } else {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
            statuses.add("401");
        }
        if (household) {
            statuses.add("404");
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(household ? Set.of("403", "409") : Set.of());
        } else if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.QUERY)) {
            statuses.add("422");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("400", "413", "415", "422"));
        }
        if (path.endsWith("/sessions")) {
            statuses.add("429");
        }
        ids(path, operation);
        ApiHeaders.add(path, method, operation, statuses);
        statuses.forEach(status ->
                operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .description(PROBLEMS.get(status))
                                        .content(problemContent())));
    }

    /// Adds path parameters that no method declares, such as `household`, which
    /// [farthing.backend.access.HouseholdAccess] reads from the path.
    private static void ids(String path, Operation operation) {
        Matcher id = Pattern.compile("\\{([a-z]+)}").matcher(path);
        while (id.find()) {
            String name = id.group(1);
            List<Parameter> known = operation.getParameters();
            if (known == null || known.stream().noneMatch(p -> name.equals(p.getName()))) {
                operation.addParameter(
                        OASFactory.createParameter()
                                .name(name)
                                .in(Parameter.In.PATH)
                                .required(true)
                                .schema(text("").format("uuid")));
            }
        }
    }

    private static org.eclipse.microprofile.openapi.models.media.Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    /// The schema of a problem (RFC 9457); see docs/reference/errors.md.
    private static Schema problem() {
        Schema field =
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty(
                                "pointer",
                                text("A JSON pointer (RFC 6901) or the name of a parameter"))
                        .addProperty("detail", text("The error as a sentence for the user"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text("/problems/{area}/{code}"))
                .addProperty("code", text("Stable code for programs"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("title", text("The problem as a sentence for the user"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(field))
                .addProperty("changes", changes())
                .addProperty(
                        "incident", text("Only for code `bug`: the id of the failure in the log"))
                .required(List.of("type", "code", "status", "title"));
    }

    private static Schema changes() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The later changes that prevent an undo, newest first")
                .items(OASFactory.createSchema().ref("ChangeResponse"));
    }

    private static Schema text(String description) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return description.isEmpty() ? text : text.description(description);
    }
}
