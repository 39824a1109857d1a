package palaestra.codegen;

import jakarta.enterprise.context.ApplicationScoped;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.TokenCounter;

/** Counts for the domain as the models here count. */
@ApplicationScoped
public class Cl100kTokens implements TokenCounter {

    @Override
    public int count(String text) {
        return Tokens.count(text);
    }
}
