package palaestra.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.StartRefused;

@AnalyzeClasses(packages = "palaestra.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaMethodCall> READS_THE_TIME_OF_DAY =
            DescribedPredicate.describe("now() without a clock", call -> call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().isEmpty());

    @ArchTest
    static final ArchRule NO_BOUNDARY = noClasses().should().dependOnClassesThat().resideInAnyPackage(
            "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.json..", "jakarta.jms..", "jakarta.ejb..",
            "com.fasterxml..", "java.net.http..", "java.sql..", "javax.sql..")
            .because("what Palaestra is does not depend on how it is asked or where it is stored");

    @ArchTest
    static final ArchRule NO_ENTITY_MANAGER = noClasses().should().dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .because("repositories are ports here and implemented in the persistence module");

    @ArchTest
    static final ArchRule NO_OTHER_MODULE = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("palaestra.api..", "palaestra.persistence..", "palaestra.codegen..")
            .because("dependencies point inward");

    @ArchTest
    static final ArchRule SHARED_KNOWS_NO_CAPABILITY = noClasses().that().resideInAPackage("..domain.shared..")
            .should().dependOnClassesThat(DescribedPredicate.describe("are a capability's", type ->
                    type.getPackageName().startsWith("palaestra.domain.")
                            && !type.getPackageName().startsWith("palaestra.domain.shared")))
            .because("what all capabilities need must not need one of them");

    @ArchTest
    static final ArchRule ACCOUNTS_STAND_ALONE = noClasses().that().resideInAPackage("..domain.account..")
            .should().dependOnClassesThat(DescribedPredicate.describe("are another capability's", type ->
                    type.getPackageName().startsWith("palaestra.domain.")
                            && !type.getPackageName().startsWith("palaestra.domain.account")
                            && !type.getPackageName().startsWith("palaestra.domain.shared")))
            .because("every capability may know accounts, so accounts can know none of them");

    @ArchTest
    static final ArchRule NO_SETTERS = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotMatching("set[A-Z].*")
            .because("an aggregate changes by what happens to it");

    @ArchTest
    static final ArchRule ONE_ROOT_OF_REFUSALS = classes().that().areAssignableTo(RuntimeException.class)
            .and().doNotBelongToAnyOf(StartRefused.class)
            .should().beAssignableTo(DomainException.class)
            .because("the boundary tells a refusal from a fault by its type");

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
}
