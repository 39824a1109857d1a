package palaestra.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PYTHON     | def fib(n):\\n
            PYTHON     | import os\\nfor name in os.listdir('.'):\\n    print(name)
            PYTHON     | class Tree:\\n    pass
            JAVA       | package a;\\n\\nimport java.util.List;\\n\\npublic class A {\\n
            JAVA       | int count = 0;\\n
            JAVASCRIPT | const fs = require('fs');\\n
            JAVASCRIPT | export function add(a, b) {\\n  return a + b;
            JAVASCRIPT | import { readFile } from 'fs';\\n
            """)
    void aLineThatOnlyOneLanguageHasTellsIt(Language language, String file) {
        assertThat(guess(file, Optional.empty())).contains(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x
            SELECT name FROM users
            fn main() {
            """)
    void textThatTellsNothingIsNotGuessedAt(String file) {
        assertThat(guess(file, Optional.empty())).isEmpty();
    }

    @Test
    void whatTheCallerSaysCounts() {
        assertThat(guess("def fib(n):\n", Optional.of(Language.JAVA))).contains(Language.JAVA);
    }

    private static Optional<Language> guess(String file, Optional<Language> said) {
        return LanguageGuess.of(new CompletionRequest(file.replace("\\n", "\n"), "", said, 1,
                new Sampling(0, 8, 1, 0, 0), List.of()));
    }
}
