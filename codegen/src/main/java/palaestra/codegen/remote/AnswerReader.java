package palaestra.codegen.remote;

import palaestra.domain.generation.Generated;

/** Makes an answer out of the events of one stream, in the words of one protocol. Used by one thread at a time. */
public interface AnswerReader {

    /**
     * @param data of one event
     * @return true if the answer is complete and nothing after this event matters
     * @throws UpstreamFailure if the protocol does not allow it, or it tells of a failure
     */
    boolean read(String data);

    /**
     * The answer, once the server has said all.
     *
     * @throws UpstreamFailure if something is missing
     */
    Generated answer();
}
