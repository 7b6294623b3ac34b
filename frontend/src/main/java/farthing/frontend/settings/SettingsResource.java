package farthing.frontend.settings;

import farthing.contract.HouseholdRequest;
import farthing.contract.MembershipResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Cookies;
import farthing.frontend.server.Form;
import farthing.frontend.server.LocaleChoices;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `/settings`.
@Page
@Path("/settings")
@RunOnVirtualThread
public class SettingsResource {

    private static final String HERE = "/settings";
    private static final Set<String> APPEARANCES = Set.of("light", "dark");

    private static final Map<String, String> FIELDS =
            Map.of(
                    "/name", "name",
                    "/locale", "locale",
                    "/timeZone", "timeZone",
                    "/monthStartDay", "monthStartDay",
                    "/budgetMode", "budgetMode");

    private final Visit visit;

    SettingsResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response settings() {
        MembershipResponse household = visit.household();
        return page(
                200,
                Form.empty()
                        .with("name", household.name())
                        .with("locale", household.locale())
                        .with("timeZone", household.timeZone())
                        .with("monthStartDay", String.valueOf(household.monthStartDay()))
                        .with("budgetMode", household.budgetMode()));
    }

    @POST
    @Path("household")
    public Response edit(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        form.checkName("name", visit.text());
        if (form.valid()) {
            try {
                visit.books().edit(household(form));
                return Responses.seeOther(visit, HERE, Notice.of(Notice.Kind.HOUSEHOLD_SAVED));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(Responses.UNPROCESSABLE, form);
    }

    private static HouseholdRequest household(Form form) {
        return new HouseholdRequest(
                form.value("name"),
                null,
                form.value("locale"),
                form.valueOrNull("timeZone"),
                TimeZones.day(form.value("monthStartDay")),
                form.valueOrNull("budgetMode"));
    }

    /// The appearance is stored in the browser, because it depends on the screen.
    @POST
    @Path("appearance")
    public Response appearance(MultivaluedMap<String, String> typed) {
        String chosen = Form.of(typed).value("appearance");
        return Responses.seeOther(
                HERE,
                Cookies.appearance(APPEARANCES.contains(chosen) ? chosen : "", visit.secure()));
    }

    private Response page(int status, Form form) {
        MembershipResponse household = visit.household();
        String currency = Currency.getInstance(household.currency()).getDisplayName(visit.locale());
        return Responses.page(
                visit,
                status,
                new SettingsPage(
                        visit.layout("settings", visit.text().of(CommonText.class).settings()),
                        form,
                        LocaleChoices.choices(form.value("locale")),
                        TimeZones.choices(form.value("timeZone")),
                        TimeZones.days(form.value("monthStartDay")),
                        budgetModes(form.value("budgetMode"), visit.text()),
                        household.currency() + " · " + currency,
                        visit.me().user().name(),
                        visit.me().user().email(),
                        role(household.role(), visit.text())));
    }

    private static List<Choice> budgetModes(String chosen, Text text) {
        SettingsText words = text.of(SettingsText.class);
        return List.of(
                new Choice("envelopes", words.mode_envelopes(), !chosen.equals("tracking")),
                new Choice("tracking", words.mode_tracking(), chosen.equals("tracking")));
    }

    private static String role(String role, Text text) {
        return switch (role) {
            case "owner" -> text.of(SettingsText.class).role_owner();
            case "editor" -> text.of(SettingsText.class).role_editor();
            case "viewer" -> text.of(SettingsText.class).role_viewer();
            default -> role;
        };
    }
}
