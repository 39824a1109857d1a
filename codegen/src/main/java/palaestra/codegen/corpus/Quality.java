package palaestra.codegen.corpus;

/** How much a function is worth as an answer, whatever the question. */
enum Quality {
    /** A getter, a mere call of another function, or something that its library keeps to itself. */
    TRIVIAL,
    /** A method with a body of its own, which needs its object. */
    SUBSTANTIAL,
    /** A function that leans on more of its library than can go with it. */
    LEANING,
    /** A function that needs nothing but its arguments and what goes with it. */
    STANDALONE
}
