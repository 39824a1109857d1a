package palaestra.api.arena;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ArenaLinks.Person;

/** An account, as the editor shows it. */
@Schema(name = "ArenaUser")
public record ArenaPerson(@Schema(nullable = true) String userId, String username, Metadata metadata) {

    static ArenaPerson of(Person person) {
        return new ArenaPerson(person.userId(), person.username(), Metadata.of(person.profile()));
    }
}
