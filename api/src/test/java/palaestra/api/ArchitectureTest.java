package palaestra.api;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.StartUp;

@AnalyzeClasses(packages = "palaestra.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaMethodCall> READS_THE_TIME_OF_DAY =
            DescribedPredicate.describe("now() without a clock", call -> call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().isEmpty());

    private static final DescribedPredicate<JavaMethod> ANSWERS_HTTP =
            DescribedPredicate.describe("answer HTTP", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    private static final DescribedPredicate<JavaClass> DIALECTS = JavaClass.Predicates.resideInAnyPackage(
            "..api.smartcoder..", "..api.aicreator..", "..api.aideer..", "..api.arena..", "..api.course..",
            "..api.openai..");

    @ArchTest
    static final ArchRule DECLARES_ITS_CALLERS = methods().that(ANSWERS_HTTP)
            .and().areDeclaredInClassesThat().areNotInterfaces().should(sayWhoMayCall())
            .because("a method that says nothing is closed at run time, and that shall be noticed before");

    @ArchTest
    static final ArchRule SPEAKS_A_DIALECT = classes().that().areAnnotatedWith(Path.class)
            .should().beAnnotatedWith(Speaks.class).andShould().beAnnotatedWith(ApplicationScoped.class)
            .because("failures are told in the resource's dialect, and nothing shall be built anew per request");

    @ArchTest
    static final ArchRule METHODS_DESCRIBE_THEIR_PARAMETERS = noFields().should().beAnnotatedWith(Parameter.class)
            .because("the server cannot make the API document of a description on a field");

    @ArchTest
    static final ArchRule DIALECTS_ARE_STRANGERS = slices().matching("palaestra.api.(*)..")
            .namingSlices("$1").that(DescribedPredicate.describe("are dialects", slice ->
                    slice.iterator().hasNext() && DIALECTS.test(slice.iterator().next())))
            .should().notDependOnEachOther()
            .because("a change for one dialect's clients must not reach another's");

    @ArchTest
    static final ArchRule THE_SHARED_PARTS_KNOW_NO_DIALECT = noClasses()
            .that().resideInAnyPackage("..api.json..", "..api.csv..", "..api.errors..", "..api.security..",
                    "..api.stream..", "..api.ops..")
            .should().dependOnClassesThat(DIALECTS)
            .because("a dialect is added without touching what all of them use");

    @ArchTest
    static final ArchRule NO_ENTITIES_OVER_HTTP = methods().that(ANSWERS_HTTP).should(keepEntitiesInside())
            .because("what is stored and what is told change for different reasons, and a hash must never slip out");

    @ArchTest
    static final ArchRule NO_PERSISTENCE = noClasses().should().dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("SQL is spoken in the persistence module only");

    @ArchTest
    static final ArchRule NO_TRANSACTIONS = noClasses().should().beAnnotatedWith(Transactional.class)
            .because("one transaction boundary, in the domain's services");

    @ArchTest
    static final ArchRule MAPPERS_ASK_THE_RESOURCE = noClasses().that().implement(ExceptionMapper.class)
            .should().callMethodWhere(DescribedPredicate.describe("the URL is looked at", call ->
                    call.getName().equals("getRequestURI") || call.getName().equals("getRequestUri")))
            .because("the dialect of a path is said at its resource, not guessed from its spelling");

    @ArchTest
    static final ArchRule BEGINS_ONCE = methods().that().areDeclaredInClassesThat().areNotAssignableTo(StartUp.class)
            .should(notBeToldOfTheContainersStart())
            .because("the container tells it again for a module without beans, and clocks would run twice");

    @ArchTest
    static final ArchRule NO_THREADS = noClasses().should().callConstructorWhere(
            DescribedPredicate.describe("a thread is made", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
            .because("the container's executors know the application and end with it");

    @ArchTest
    static final ArchRule NO_PRINTING = noClasses().should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .because("operators read one log");

    @ArchTest
    static final ArchRule NO_OWN_TIME = noClasses().should().callMethodWhere(READS_THE_TIME_OF_DAY)
            .because("the clock is injected, so that tests can set it");

    @ArchTest
    static final ArchRule ENTITIES_LIVE_ELSEWHERE = noClasses().should().beAnnotatedWith(Entity.class)
            .because("the boundary stores nothing");

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return beAnnotatedWith(PermitAll.class).<JavaMethod>forSubtype()
                .or(beAnnotatedWith(RolesAllowed.class).forSubtype())
                .or(new ArchCondition<>("belong to a class that says so") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean says = method.getOwner().isAnnotatedWith(PermitAll.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                        events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                    }
                });
    }

    private static ArchCondition<JavaMethod> notBeToldOfTheContainersStart() {
        return new ArchCondition<>("not observe the container's start") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream().filter(parameter -> parameter.isAnnotatedWith(Initialized.class))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " observes it")));
            }
        };
    }

    private static ArchCondition<JavaMethod> keepEntitiesInside() {
        return new ArchCondition<>("take and give no entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getAllInvolvedRawTypes().stream(), Stream.of(method.getRawReturnType()))
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
