package farthing.backend.ledger;

import farthing.backend.database.Pipeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Stores tags.
@ApplicationScoped
public class Tags {

    private static final Names<Tag> NAMES = new Names<>("tag", Tag::new);

    /// Looks up tags by name, in a pipeline.
    public Names.FoundNames<Tag> lookUp(
            Pipeline pipeline, UUID household, Collection<String> names) {
        return NAMES.lookUp(pipeline, household, names);
    }
}
