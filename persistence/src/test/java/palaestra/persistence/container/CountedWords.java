package palaestra.persistence.container;

import jakarta.enterprise.context.ApplicationScoped;
import palaestra.domain.generation.TokenCounter;

/** Stands where the module of the models would be, which is not deployed here: four characters are a token. */
@ApplicationScoped
public class CountedWords implements TokenCounter {

    @Override
    public int count(String text) {
        return (text.length() + 3) / 4;
    }
}
