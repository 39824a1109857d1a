package palaestra.api.aideer;

/** Bodies for the API document. */
final class Examples {

    static final String NEW_USER = """
            {"username":"ada","password":"a long password","permission":1,"nickname":"Ada"}""";

    static final String USER_UPDATE = """
            {"username":"ada","nickname":"Countess"}""";

    static final String PASSWORD = """
            {"old_password":"a long password","new_password":"another long password"}""";

    static final String USER = """
            {"username":"ada","permission":1,"nickname":"Ada","id":7,
             "avatar":"/static/avatars/default.webp","credits_left":100}""";

    static final String USERS = "[" + USER + "]";

    static final String DONE = """
            {"message":"Password updated successfully"}""";

    static final String TOKEN = """
            {"access_token":"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9...","token_type":"bearer"}""";

    static final String TOKENS = """
            {"access_token":"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9...","token_type":"bearer",
             "refresh_token":"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9..."}""";

    static final String LIKES = """
            {"preset_ids":["3f2b7c1e-6b1d-4f7e-9a51-0a8f4a6f2d11"],"chat_ids":[]}""";

    static final String NEW_CHAT = """
            {"preset_id":"3f2b7c1e-6b1d-4f7e-9a51-0a8f4a6f2d11","title":"Sorting","visibility":"private",
             "messages":[{"role":"user","type":"text","content":"Sort a list"}]}""";

    static final String CHAT = """
            {"preset_id":"3f2b7c1e-6b1d-4f7e-9a51-0a8f4a6f2d11","title":"Sorting","visibility":"private",
             "id":"0b8f4c9e-2f0a-4c58-8a39-7d1f4a6f2d22","owner_id":7,
             "messages":[{"role":"user","type":"text","content":"Sort a list","visibility":true,
             "create_time":"2026-05-01T12:00:00Z"}],
             "create_time":"2026-05-01T12:00:00Z","update_time":"2026-05-01T12:00:00Z"}""";

    static final String CHATS = "[" + CHAT + "]";

    static final String NEW_PRESET = """
            {"title":"Pythonist","description":"Writes Python","type":"chat_generation","visibility":"private",
             "messages":[{"role":"system","type":"text","content":"Answer in Python"}],
             "parameters":{"model":"deepseek-chat","max_tokens":500}}""";

    static final String PRESET = """
            {"title":"Pythonist","description":"Writes Python","type":"chat_generation","visibility":"private",
             "id":"3f2b7c1e-6b1d-4f7e-9a51-0a8f4a6f2d11","owner_id":7,
             "messages":[{"role":"system","type":"text","content":"Answer in Python","visibility":true,
             "create_time":"2026-05-01T12:00:00Z"}],
             "parameters":{"model":"deepseek-chat","seed":7,"max_tokens":500,"top_p":0.5,"top_k":null,
             "repetition_penalty":1.1,"frequency_penalty":0.0,"presence_penalty":0.0,"temperature":0.85},
             "create_time":"2026-05-01T12:00:00Z","update_time":"2026-05-01T12:00:00Z"}""";

    static final String PRESETS = "[" + PRESET + "]";

    private Examples() {
    }
}
