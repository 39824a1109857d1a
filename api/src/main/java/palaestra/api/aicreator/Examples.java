package palaestra.api.aicreator;

/** Bodies for the API document. */
final class Examples {

    static final String HEALTHY = """
            {"code":0,"data":"ok","message":"","description":""}""";

    static final String DONE = """
            {"code":0,"data":true,"message":"","description":""}""";

    static final String NUMBER = """
            {"code":0,"data":123456,"message":"","description":""}""";

    static final String REFUSED = """
            {"code":40000,"data":null,"message":"请求参数错误","description":"userAccount: is required"}""";

    static final String NOT_ALLOWED = """
            {"code":40100,"data":null,"message":"无权限","description":"Sign in first."}""";

    static final String NOT_FOUND = """
            {"code":40400,"data":null,"message":"请求数据不存在","description":"There is no such account."}""";

    static final String SIGNED_IN = """
            {"code":0,"data":{"id":7,"userAccount":"creator.one","userName":"Ada","userAvatar":null,
             "userProfile":null,"userRole":"user","createTime":"2025-08-25T12:00:00",
             "updateTime":"2025-08-25T12:00:00","token":"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9..."},
             "message":"","description":""}""";

    static final String USER = """
            {"code":0,"data":{"id":7,"userAccount":"creator.one","userName":"Ada","userAvatar":null,
             "userProfile":null,"userRole":"user","createTime":"2025-08-25T12:00:00",
             "updateTime":"2025-08-25T12:00:00"},"message":"","description":""}""";

    static final String PAGE = """
            {"code":0,"data":{"records":[{"id":123456,"message":"你好","messageType":"user","appId":1,"userId":789,
             "createTime":"2025-08-25T12:00:00.123456","updateTime":"2025-08-25T12:00:00.123456","isDelete":0}],
             "total":1,"size":10,"current":1,"pages":1},"message":"","description":""}""";

    private Examples() {
    }
}
