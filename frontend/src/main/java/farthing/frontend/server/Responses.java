package farthing.frontend.server;

import farthing.frontend.language.Languages;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The answers a page gives: itself, or the way to another.
public final class Responses {

    /// The status of a form that came back with messages at its fields.
    public static final int UNPROCESSABLE = 422;

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Responses() {}

    public static Response page(Visit visit, TemplateInstance page) {
        return page(visit, 200, page);
    }

    public static Response page(Visit visit, int status, TemplateInstance page) {
        Response.ResponseBuilder answer = html(status, visit.locale(), page);
        if (visit.notice() != null) {
            answer.cookie(Cookies.notice("", visit.secure()));
        }
        return answer.build();
    }

    /// For someone who is not signed in.
    public static Response bare(int status, Locale locale, TemplateInstance page) {
        return html(status, locale, page).build();
    }

    static Response.ResponseBuilder html(int status, Locale locale, TemplateInstance page) {
        page.setLocale(Languages.of(locale));
        return Response.status(status).entity(page.render()).type(HTML);
    }

    /// After something was done: the next page is asked for anew, so that reloading it does nothing
    /// twice.
    public static Response seeOther(String path, NewCookie... cookies) {
        return redirect(Response.Status.SEE_OTHER, path, cookies);
    }

    /// The same form goes on to another page: method and body stay (RFC 9110 §15.4.8).
    public static Response sendOn(String path, NewCookie... cookies) {
        return redirect(Response.Status.TEMPORARY_REDIRECT, path, cookies);
    }

    /// The address stays without scheme and host: which of them the browser used, only the proxy
    /// before us knows.
    private static Response redirect(Response.Status status, String path, NewCookie... cookies) {
        return Response.status(status).header("Location", path).cookie(cookies).build();
    }

    public static Response seeOther(Visit visit, String path, Notice notice) {
        return seeOther(path, Cookies.notice(notice.write(), visit.secure()));
    }

    /// A path of ours to go back to: what a form named, or `otherwise` where that leads elsewhere
    /// or is no address at all.
    public static String back(String path, String otherwise) {
        boolean ours =
                path.matches("/([^/\\\\].*)?") && path.chars().allMatch(c -> c > 32 && c < 127);
        return ours && isAddress(path) ? path : otherwise;
    }

    private static boolean isAddress(String path) {
        try {
            return new URI(path).getHost() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
