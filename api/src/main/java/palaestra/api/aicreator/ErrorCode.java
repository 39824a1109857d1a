package palaestra.api.aicreator;

/** AICreator's error codes, with the texts that its clients show. */
enum ErrorCode {
    PARAMS_ERROR(40000, "请求参数错误"),
    /** Not signed in, or not allowed: the document has one code for both. */
    NO_AUTH(40100, "无权限"),
    NOT_FOUND(40400, "请求数据不存在"),
    TOO_MANY_REQUESTS(42900, "请求过于频繁"),
    SYSTEM_ERROR(50000, "系统内部异常");

    private final int number;
    private final String text;

    ErrorCode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }
}
