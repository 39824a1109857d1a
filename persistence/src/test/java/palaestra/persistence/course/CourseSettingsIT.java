package palaestra.persistence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.course.CatalogueAccount;
import palaestra.domain.course.Course;
import palaestra.domain.course.CourseDirectory;
import palaestra.domain.course.CourseItem;
import palaestra.domain.course.CourseLibraryService;
import palaestra.domain.course.CourseSummary;
import palaestra.domain.course.NotOpenAction;
import palaestra.domain.course.OpaqueSettings;
import palaestra.domain.course.SecretBox;
import palaestra.domain.course.SystemParameter;
import palaestra.domain.course.SystemParameters;
import palaestra.domain.course.UserConfigChange;
import palaestra.domain.course.UserConfigService;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.persistence.container.InContainer;

class CourseSettingsIT extends InContainer {

    private static final UserConfigChange NOTHING = new UserConfigChange(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    private UserConfigService configs;

    @Inject
    private SecretBox secrets;

    @Inject
    private SystemParameters parameters;

    @Inject
    private CourseLibraryService library;

    @Inject
    private CourseDirectory directory;

    @Inject
    private Accounts accounts;

    private AccountId account;
    private SignedIn admin;

    @BeforeEach
    void register() {
        account = stage.inTransaction(() -> {
            Account ada = new Account("Ada", null, "", Role.USER, Instant.now());
            accounts.add(ada);
            return ada.id();
        });
        admin = new SignedIn(new SessionId(null), account, "Ada", Role.ADMIN, Instant.MAX);
    }

    @Test
    void aConfigurationBeginsWithTheDefaultsAndChangesInPart() {
        UserConfigService.View fresh = configs.read(account);
        assertThat(fresh.config().speed()).isEqualTo(1.0);
        assertThat(fresh.config().notOpenAction()).isEqualTo(NotOpenAction.RETRY);
        assertThat(fresh.answerSettings().values()).isEmpty();

        configs.change(account, new UserConfigChange(Optional.of("13800138000"), Optional.of("p\u00e4ss"),
                Optional.of(1.7), Optional.of(NotOpenAction.ASK), Optional.of(true),
                Optional.of(new OpaqueSettings(Map.of("token", "t0ken", "url", "u"))), Optional.empty()));
        UserConfigService.View after = configs.change(account, NOTHING);

        assertThat(after.config().speed()).isEqualTo(1.7);
        assertThat(after.config().useCookies()).isTrue();
        assertThat(after.hasCataloguePassword()).isTrue();
        assertThat(after.answerSettings().values()).isEqualTo(Map.of("token", "***", "url", "u"));
        assertThat(configs.catalogueAccount(account)).contains(new CatalogueAccount("13800138000", "p\u00e4ss"));
    }

    @Test
    void anEmptyUsernameClearsTheAccountOfTheCatalogue() {
        configs.change(account, change("13800138000", "secret"));
        assertThat(configs.change(account, change("", null)).hasCataloguePassword()).isFalse();
        assertThat(configs.catalogueAccount(account)).isEmpty();
    }

    @Test
    void secretsAreNotReadableInTheDatabaseAndBelongToOneOwner() {
        configs.change(account, change("13800138000", "very secret"));
        assertThat(stage.number("select count(*) from course_user_config"
                + " where position('very secret'::bytea in cx_password) > 0")).isZero();

        byte[] sealed = secrets.seal(account, "x", "text");
        assertThat(secrets.seal(account, "x", "text")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> secrets.open(new AccountId(account.value() + 1), "x", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open(account, "y", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void parametersHaveDefaultsAndBounds() {
        assertThat(parameters.get(SystemParameter.MAX_CONCURRENT_TASKS_PER_USER)).isEqualTo(3);
        parameters.set(admin, SystemParameter.MAX_CONCURRENT_TASKS_PER_USER, 5);
        assertThat(parameters.get(SystemParameter.MAX_CONCURRENT_TASKS_PER_USER)).isEqualTo(5);
        assertThatThrownBy(() -> parameters.set(admin, SystemParameter.MAX_CONCURRENT_TASKS_PER_USER, 11))
                .isInstanceOf(Invalid.class);
        SignedIn user = new SignedIn(admin.session(), account, "Ada", Role.USER, Instant.MAX);
        assertThatThrownBy(() -> parameters.set(user, SystemParameter.PAGE_SIZE, 50)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theProductBringsCoursesOneOfWhichHasAnItemThatOpensLater() {
        assertThat(directory.list(account)).extracting(CourseSummary::id)
                .containsExactlyInAnyOrder("python-first-steps", "java-collections", "javascript-async");
        assertThat(directory.list(account)).flatExtracting(summary ->
                directory.find(account, summary.id()).orElseThrow().items())
                .filteredOn(item -> item.opensAfterSeconds() > 0).hasSize(1);
    }

    @Test
    void whatIsExportedCanBeImportedUnderAnotherName() {
        String exported = library.exportCourse(admin, "python-first-steps");
        Course original = directory.find(account, "python-first-steps").orElseThrow();

        Course imported = library.importCourse(admin, exported.replace("python-first-steps", "copy"));
        assertThat(imported.items()).isEqualTo(original.items());
        assertThat(directory.find(account, "copy")).contains(imported);
        library.removeCourse(admin, "copy");
        assertThat(directory.find(account, "copy")).isEmpty();
        assertThatThrownBy(() -> library.removeCourse(admin, "copy")).isInstanceOf(NotFound.class);
    }

    @Test
    void anImportThatIsNoCourseIsRefusedWithAReason() {
        for (String document : new String[] {"", "[]", "{}", "{\"id\":\"a b\",\"name\":\"n\",\"items\":[]}",
                "{\"id\":\"a\",\"name\":\"n\",\"items\":[]}", "{\"id\":\"a\",\"name\":\"n\",\"items\":[1]}",
                "{\"id\":\"a\",\"name\":\"n\",\"items\":[{\"kind\":\"film\",\"title\":\"t\",\"seconds\":1}]}",
                "{\"id\":\"a\",\"name\":\"n\",\"items\":[{\"kind\":\"video\",\"title\":\"t\",\"seconds\":0.5}]}",
                "{\"id\":\"a\",\"name\":\"n\",\"items\":[{\"kind\":\"exercise\",\"title\":\"t\",\"seconds\":5}]}"}) {
            assertThatThrownBy(() -> library.importCourse(admin, document)).as(document).isInstanceOf(Invalid.class);
        }
        CourseItem item = new CourseItem(CourseItem.Kind.LINK, "t", 1, null, null, 0, true);
        assertThat(item.label()).isEqualTo("Link: t");
    }

    private static UserConfigChange change(String username, String password) {
        return new UserConfigChange(Optional.ofNullable(username), Optional.ofNullable(password), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
