package palaestra.domain.shared;

/** Brings the database to the schema that this version of Palaestra needs. */
public interface SchemaMigration {

    /**
     * Applies what is missing and does nothing when nothing is. To be called at start, before anything else touches
     * the database and outside any transaction. Nodes that start together wait for each other.
     *
     * @throws RuntimeException if the database cannot be reached or holds another schema; nothing may use it then
     */
    void migrate();
}
