package farthing.frontend.transactions;

import farthing.frontend.server.Form;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/// Parses the URL of a list.
final class RegisterAddress {

    private static final String ACCOUNT = "/accounts/";

    private RegisterAddress() {}

    /// `/accounts/7?q=tea` is the register of account 7, filtered by "tea". The URL of any other
    /// page gives the register without a filter.
    static RegisterFilter read(String address) {
        QueryStringDecoder decoded = new QueryStringDecoder(address);
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        decoded.parameters().forEach(query::put);
        Form form = Form.of(query);
        String path = decoded.path();
        if (path.startsWith(ACCOUNT)) {
            return new RegisterFilter(path, path.substring(ACCOUNT.length()), form);
        }
        return new RegisterFilter("/transactions", form.value("account"), form);
    }
}
