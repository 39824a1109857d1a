package palaestra.api.smartcoder;

/** Bodies of the forum for the API document. */
final class ForumExamples {

    static final String NEW_TASK = """
            {"content":"reverse a list in place","codeType":"java"}""";

    static final String WRAPPED_NEW_TASK = """
            {"task":{"content":"reverse a list in place","codeType":"java"}}""";

    static final String TASK = """
            {"code":200,"message":"success","msg":"success","total":0,
             "data":{"taskId":65,"userId":47,"content":"reverse a list in place","finished":1,"codeType":"java"}}""";

    static final String TASKS = """
            {"code":200,"message":"success","msg":"success","total":2,
             "data":[{"taskId":2,"userId":1,"content":"reverse a ...","finished":0,"codeType":"python"},
                     {"taskId":3,"userId":1,"content":"dassagfdfd...","finished":0,"codeType":null}]}""";

    static final String ANSWERED_TASK = """
            {"code":200,"message":"success","msg":"success","total":0,
             "data":{"task":{"taskId":11,"userId":1,"content":"reverse a list in place","finished":1,
                             "codeType":"java"},
                     "answerList":[{"answerId":1,"taskId":11,"userId":13,"content":"Collections.reverse(list)",
                                    "accepted":1}]}}""";

    static final String NEW_ANSWER = """
            {"taskId":11,"content":"Collections.reverse(list)"}""";

    static final String DONE = """
            {"code":200,"message":"success","msg":"success","total":0,"data":1}""";

    static final String NO_TASK = """
            {"code":400,"message":"The task does not exist","msg":"The task does not exist",
             "total":0,"data":null}""";

    static final String NO_ANSWER = """
            {"code":400,"message":"The answer does not exist","msg":"The answer does not exist",
             "total":0,"data":null}""";

    static final String TOO_SHORT = """
            {"code":400,"message":"content: must have 15 to 65536 characters",
             "msg":"content: must have 15 to 65536 characters","total":0,"data":null}""";

    static final String NO_CONTENT = """
            {"code":400,"message":"content: must have 1 to 65536 characters",
             "msg":"content: must have 1 to 65536 characters","total":0,"data":null}""";

    static final String NOT_YOURS = """
            {"code":403,"message":"You may list your own tasks only.","msg":"You may list your own tasks only.",
             "total":0,"data":null}""";

    private ForumExamples() {
    }
}
