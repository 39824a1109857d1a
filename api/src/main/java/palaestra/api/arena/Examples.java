package palaestra.api.arena;

/** What requests and answers look like, for the API's documentation. */
final class Examples {

    static final String COMPLETION_WISH = """
            {"pairId":"6a1f1f0e-7a7c-4f5f-9f2e-0d7f0f6f2b11","userId":"3f6e3d9c0b",
             "prefix":"def mean(values):\\n    return ","suffix":"\\n","midSpan":false,"temperature":0.5,"maxTokens":512,
             "topP":0.9,"maxLines":20,"privacy":"Private","modelTags":[]}""";

    static final String COMPLETION_PAIR = """
            {"pairId":"6a1f1f0e-7a7c-4f5f-9f2e-0d7f0f6f2b11","completionItems":[
             {"completionId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01","userId":"3f6e3d9c0b",
              "prompt":"def mean(values):\\n    return ","timestamp":1795257600,"completion":"sum(values) / len(values)",
              "model":"coder","privacy":"Private","latency":0.412,"pairIndex":0,
              "pairCompletionId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02"},
             {"completionId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02","userId":"3f6e3d9c0b",
              "prompt":"def mean(values):\\n    return ","timestamp":1795257600,"completion":"statistics.mean(values)",
              "model":"other","privacy":"Private","latency":0.238,"pairIndex":1,
              "pairCompletionId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01"}]}""";

    static final String EDIT_WISH = """
            {"pairId":"1c2d","userId":"3f6e3d9c0b","prefix":"","suffix":"","codeToEdit":"for i in range(5):\\n    print(i)",
             "userInput":"count down","maxLines":50,"privacy":"Private","language":"python"}""";

    static final String EDIT_PAIR = """
            {"pairId":"1c2d","responseItems":[
             {"responseId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01","userId":"3f6e3d9c0b","prompt":"count down",
              "timestamp":1795257600,"response":"for i in range(4, -1, -1):\\n    print(i)","model":"coder",
              "privacy":"Private","latency":1.2,"pairIndex":0,"pairResponseId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02"},
             {"responseId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02","userId":"3f6e3d9c0b","prompt":"count down",
              "timestamp":1795257600,"response":"for i in reversed(range(5)):\\n    print(i)","model":"other",
              "privacy":"Private","latency":0.9,"pairIndex":1,"pairResponseId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01"}]}""";

    static final String MODELS = """
            {"models":["coder","other"]}""";

    static final String SHOWN = """
            {"completionId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01",
             "pairCompletionId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02","pairIndex":0,"userId":"3f6e3d9c0b",
             "timestamp":1795257600,"prompt":"","completion":"","model":"coder","version":"1.2.7","privacy":"Private"}""";

    static final String COMPLETION_VOTE = """
            {"pairId":"6a1f","userId":"3f6e3d9c0b","acceptedIndex":0,"version":"1.2.7","privacy":"Private",
             "fileType":"python","completionItems":[
             {"completionId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01","prompt":"","completion":"","model":"coder"},
             {"completionId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02","prompt":"","completion":"","model":"other"}]}""";

    static final String EDIT_VOTE = """
            {"pairId":"1c2d","userId":"3f6e3d9c0b","acceptedIndex":-2,"version":"1.2.7","privacy":"Private",
             "responseItems":[
             {"responseId":"0b54c5a4-3c0e-4b0d-9a55-0c6a0f4f7a01","prompt":"","response":"","model":"coder"},
             {"responseId":"5d1c2b8e-9f1d-4a52-8c4b-9a0d3f1e6b02","prompt":"","response":"","model":"other"}]}""";

    static final String USER_ID = """
            {"userId":"3f6e3d9c0b"}""";

    static final String SCORES = """
            [[{"model":"coder","elo":1042.17,"votes":7},{"model":"other","elo":957.83,"votes":7}]]""";

    static final String USER_MADE = """
            {"message":"User created successfully","username":"ada"}""";

    static final String USER_CHANGED = """
            {"message":"User updated successfully"}""";

    static final String USER_KNOWN = """
            {"message":"Authentication successful","user":{"userId":"3f6e3d9c0b","username":"ada","metadata":
             {"jobTitle":null,"yearsOfExperience":null,"codingHoursPerWeek":null,"industrySector":null}}}""";

    static final String BOARD = """
            {"kind":"completion","language":null,"period":"all","day":"2026-11-21","computedAt":"2026-11-21T10:15:30Z",
             "votes":120,"positionBias":{"firstShare":0.62,"intercept":0.51,"equalModels":0.625},"provisional":false,
             "models":[{"model":"coder","rank":1,"score":1031.4,"lower":1002.1,"upper":1060.7,"bootstrapLower":1001.8,
              "bootstrapUpper":1059.2,"votes":120,"wins":71,"losses":49,"ties":0,"winRate":0.592,
              "medianLatency":0.41}]}""";

    static final String ELO_DATA = """
            {"elo_data":[{"name":"coder","score":1031.4,"upper":1060.7,"lower":1002.1,"votes":120,"organization":"",
             "visibility":"public"}]}""";

    static final String VOTES = """
            {"votes":[{"id":1,"at":"2026-11-21T10:15:30Z","kind":"completion","language":"python","modelA":"coder",
             "modelB":"other","verdict":"first","choiceMillis":5120,"voter":7,"privacy":"private"}]}""";

    static final String QUALITY = """
            {"voters":[{"voter":7,"votes":40,"firstVotes":40,"hastyVotes":2,"alwaysFirst":true,"alwaysSecond":false,
             "hasty":false}]}""";

    private Examples() {
    }
}
