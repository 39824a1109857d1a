package palaestra.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.stream.Stream;

/** Statements in PostgreSQL's own language, with their parameters {@code ?1}, {@code ?2} and so on. */
public record NativeSql(EntityManager entityManager) {

    /** How many rows the statement changed. */
    public int run(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** Of a query with two or more columns, or of a statement that returns as many. */
    public Stream<Object[]> rows(String sql, Object... parameters) {
        Stream<?> rows = query(sql, parameters).getResultList().stream();
        return rows.map(row -> (Object[]) row);
    }

    /** Of a query with one column, or of a statement that returns one. */
    public Stream<?> column(String sql, Object... parameters) {
        return query(sql, parameters).getResultList().stream();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
