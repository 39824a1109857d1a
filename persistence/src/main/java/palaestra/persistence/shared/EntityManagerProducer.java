package palaestra.persistence.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the transaction's entity manager injectable into constructors. */
@Dependent
class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "palaestra")
    private EntityManager entityManager;
}
