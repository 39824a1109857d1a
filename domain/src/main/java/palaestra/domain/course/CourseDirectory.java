package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** The one catalogue of this installation: the remote platform where one is configured, else the library. */
@ApplicationScoped
public class CourseDirectory {

    private final CourseLibraryService library;
    private final RemoteCourses remote;
    private final UserConfigService configs;

    protected CourseDirectory() {
        this(null, null, null);
    }

    @Inject
    public CourseDirectory(CourseLibraryService library, RemoteCourses remote, UserConfigService configs) {
        this.library = library;
        this.remote = remote;
        this.configs = configs;
    }

    /**
     * The courses that the learner can rehearse. To be called outside any transaction.
     *
     * @throws NoCatalogueAccount if the catalogue wants an account and the learner has set none
     * @throws CatalogueRefusal if it does not let that account in
     * @throws palaestra.domain.shared.Unavailable if it does not answer
     */
    public List<CourseSummary> list(AccountId learner) {
        return remote.configured() ? remote.list(account(learner))
                : library.all().stream().map(CourseSummary::of).toList();
    }

    /** Likewise. */
    public Optional<Course> find(AccountId learner, String id) {
        return remote.configured() ? remote.find(account(learner), id) : library.find(id);
    }

    /** @throws NoCatalogueAccount if the catalogue wants an account and the learner has set none */
    public void requireAccount(AccountId learner) {
        if (remote.configured()) {
            account(learner);
        }
    }

    private CatalogueAccount account(AccountId learner) {
        return configs.catalogueAccount(learner).orElseThrow(NoCatalogueAccount::new);
    }
}
