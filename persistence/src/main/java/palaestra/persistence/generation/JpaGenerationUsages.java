package palaestra.persistence.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import palaestra.domain.generation.GenerationUsage;
import palaestra.domain.generation.GenerationUsages;

/** Usage records in the table {@code generation_usage}. */
@ApplicationScoped
public class JpaGenerationUsages implements GenerationUsages {

    private final EntityManager entityManager;

    protected JpaGenerationUsages() {
        this(null);
    }

    @Inject
    public JpaGenerationUsages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(GenerationUsage usage) {
        entityManager.persist(usage);
    }
}
