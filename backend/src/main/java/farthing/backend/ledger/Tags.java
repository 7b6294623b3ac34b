package farthing.backend.ledger;

import farthing.backend.households.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/// Where tags are kept.
@ApplicationScoped
public class Tags {

    private static final Names<Tag> NAMES = new Names<>("tag", Tag::new);

    /// The tags of these names by [Payees#key], made where there are none yet.
    public Map<String, Tag> named(Scope scope, Collection<String> names) {
        return NAMES.named(scope, names);
    }
}
