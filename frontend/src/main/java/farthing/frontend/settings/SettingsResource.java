package farthing.frontend.settings;

import farthing.contract.MembershipResponse;
import farthing.frontend.language.Text;
import farthing.frontend.server.Answers;
import farthing.frontend.server.Cookies;
import farthing.frontend.server.Form;
import farthing.frontend.server.Page;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.Set;

/// `/settings`.
@Page
@Path("/settings")
@RunOnVirtualThread
public class SettingsResource {

    private static final Set<String> APPEARANCES = Set.of("light", "dark");

    private final Visit visit;

    SettingsResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response settings() {
        MembershipResponse household = visit.household();
        String currency = Currency.getInstance(household.currency()).getDisplayName(visit.locale());
        return Answers.page(
                visit,
                new SettingsPage(
                        visit.layout("settings", visit.text().settings()),
                        household.name(),
                        household.currency() + " · " + currency,
                        visit.locale().getDisplayName(visit.locale()),
                        visit.me().user().name(),
                        visit.me().user().email(),
                        role(household.role(), visit.text())));
    }

    /// The appearance stays with the browser: what suits a screen does not suit another.
    @POST
    @Path("appearance")
    public Response appearance(MultivaluedMap<String, String> typed) {
        String chosen = Form.of(typed).value("appearance");
        return Answers.seeOther(
                "/settings",
                Cookies.appearance(APPEARANCES.contains(chosen) ? chosen : "", visit.secure()));
    }

    private static String role(String role, Text text) {
        return switch (role) {
            case "owner" -> text.role_owner();
            case "editor" -> text.role_editor();
            case "viewer" -> text.role_viewer();
            default -> role;
        };
    }
}
