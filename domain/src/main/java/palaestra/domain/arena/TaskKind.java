package palaestra.domain.arena;

import palaestra.domain.generation.Capability;

/** What two models are asked for. Votes on one kind say nothing of the other. */
public enum TaskKind {
    /** The text at the cursor. */
    COMPLETION(Capability.COMPLETE),
    /** Another version of selected code. */
    EDIT(Capability.EDIT);

    private final Capability capability;

    TaskKind(Capability capability) {
        this.capability = capability;
    }

    public Capability capability() {
        return capability;
    }
}
