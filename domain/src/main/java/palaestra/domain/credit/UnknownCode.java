package palaestra.domain.credit;

import palaestra.domain.shared.Invalid;

/** There is no such redeem code, or not any more. */
public class UnknownCode extends Invalid {

    public UnknownCode() {
        super("The redeem code is not valid.");
    }
}
