package palaestra.domain.account;

/**
 * Who somebody is to WeChat.
 *
 * @param openid never the same for two people
 * @param sessionKey a secret that WeChat shares with us
 */
public record WechatIdentity(String openid, String sessionKey) {

    /** Hides both from logs. */
    @Override
    public String toString() {
        return "WechatIdentity[]";
    }
}
