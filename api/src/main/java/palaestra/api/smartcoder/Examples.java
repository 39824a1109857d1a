package palaestra.api.smartcoder;

/** Bodies for the API document. */
final class Examples {

    static final String LOGIN = """
            {"code":200,"message":"Login successfully!","msg":"Login successfully!","total":0,
             "data":{"id":1,"username":"proguser123","password":"********","email":"proguser123@example.com",
                     "userType":"PROGRAMMER","token":"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9..."}}""";

    static final String REGISTER = """
            {"code":200,"message":"successful","msg":"successful","total":0,
             "data":{"id":1,"username":"proguser123","password":"********","email":"proguser123@example.com",
                     "userType":"PROGRAMMER","token":"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9..."}}""";

    static final String WRONG_PASSWORD = """
            {"code":400,"message":"Invalid account or password","msg":"Invalid account or password",
             "total":0,"data":null}""";

    static final String NAME_TAKEN = """
            {"code":400,"message":"Username is already taken.","msg":"Username is already taken.",
             "total":0,"data":null}""";

    static final String CREATE_ITEM = """
            {"lang":"Python","prompt":"binary search in a sorted list","seed":2000,"max_length":128,
             "top_p":0.95,"temperature":0.2,"top_k":0}""";

    static final String CREATED_ITEM = """
            {"response":"def binary_search(items, wanted): ...","lang":"Python","status":200,
             "time":"2026-01-01 12:00:00"}""";

    static final String REFUSED_ITEM = """
            {"response":null,"lang":"Python","status":400,"time":"2026-01-01 12:00:00",
             "message":"max_length: must be between 1 and 4096"}""";

    static final String USER = """
            {"code":200,"message":"success","msg":"success","total":0,
             "data":{"id":1,"username":"proguser123","password":"********","email":null,"userType":"PROGRAMMER"}}""";

    static final String USER_NAME = """
            {"code":200,"message":"Find it successfully!","msg":"Find it successfully!","total":0,
             "data":"proguser123"}""";

    static final String PASSWORD_CHANGED = """
            {"code":200,"message":"successful","msg":"successful","total":0,
             "data":"Password updated for user: john"}""";

    static final String WRONG_OLD_PASSWORD = """
            {"code":400,"message":"Old password is incorrect","msg":"Old password is incorrect",
             "total":0,"data":null}""";

    private Examples() {
    }
}
