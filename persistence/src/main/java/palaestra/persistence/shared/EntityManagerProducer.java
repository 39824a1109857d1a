package palaestra.persistence.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Makes the transaction's entity manager injectable into constructors. Jakarta Persistence 3.2 wants the container to
 * do so, and Payara (7.2026.11) does in a WAR, but not in an EAR whose persistence unit lies in a library; hence an
 * alternative, which goes before the container's own wherever there is one.
 */
@Dependent
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "palaestra")
    private EntityManager entityManager;
}
