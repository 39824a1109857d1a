package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.GenerationService;
import palaestra.domain.generation.Sampling;

/** What rehearsals need that takes its time: catalogues and models. Never called within a transaction. */
@ApplicationScoped
class RehearsalWork {

    private static final String DIALECT = "course";
    private static final Sampling SAMPLING = new Sampling(0, 1_024, 0.95, 0.2, 0);

    private final CourseDirectory courses;
    private final UserConfigService configs;
    private final GenerationService models;
    private final int timeScale;

    protected RehearsalWork() {
        this(null, null, null, 1);
    }

    @Inject
    RehearsalWork(CourseDirectory courses, UserConfigService configs, GenerationService models,
            @ConfigProperty(name = "palaestra.course.time-scale", defaultValue = "1") int timeScale) {
        this.courses = courses;
        this.configs = configs;
        this.models = models;
        this.timeScale = timeScale;
    }

    public Plan plan(AccountId owner, CourseIds chosen) {
        List<Course> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> wanted = chosen.all() ? courses.list(owner).stream().map(CourseSummary::id).toList()
                : chosen.values();
        for (String id : wanted) {
            courses.find(owner, id).ifPresentOrElse(known::add, () -> unknown.add(id));
        }
        return new Plan(known, unknown);
    }

    public Pace pace(AccountId owner) {
        UserConfig config = configs.configOf(owner);
        return new Pace(config.speed(), timeScale, config.notOpenAction());
    }

    public Optional<Course> course(AccountId owner, String id) {
        return courses.find(owner, id);
    }

    public Solution solve(AccountId owner, Course course, int item) {
        CourseItem exercise = course.items().get(item);
        String code = models.generate(Optional.of(owner), DIALECT,
                new GenerationRequest(exercise.language(), exercise.text(), SAMPLING)).text();
        return new Solution(course.id(), course.name(), item, exercise.title(), exercise.language(), code, null);
    }
}
