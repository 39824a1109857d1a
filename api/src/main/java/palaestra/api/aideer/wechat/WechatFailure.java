package palaestra.api.aideer.wechat;

/** WeChat refused. */
public class WechatFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    /** @param code what WeChat calls {@code errcode}; 0 if it did not get as far as that */
    WechatFailure(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
