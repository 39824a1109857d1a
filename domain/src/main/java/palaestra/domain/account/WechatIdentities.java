package palaestra.domain.account;

import java.util.Optional;

/** Which account belongs to whom at WeChat. Every method needs a transaction. */
public interface WechatIdentities {

    /** Keeps the session key, if anybody has that openid. @return whose it is */
    Optional<AccountId> renew(WechatIdentity identity);

    /** @return false if somebody has that openid */
    boolean add(AccountId account, WechatIdentity identity);

    Optional<WechatIdentity> of(AccountId account);
}
