package palaestra.api.aideer.wechat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** WeChat's endpoints. All of them answer JSON, which they call plain text, and 200 whether or not they refuse. */
public interface WechatApi {

    @GET
    @Path("sns/jscode2session")
    Response session(@QueryParam("appid") String appid, @QueryParam("secret") String secret,
            @QueryParam("js_code") String code, @QueryParam("grant_type") String grantType);

    @GET
    @Path("cgi-bin/token")
    Response token(@QueryParam("grant_type") String grantType, @QueryParam("appid") String appid,
            @QueryParam("secret") String secret);

    @GET
    @Path("wxa/checksession")
    Response check(@QueryParam("access_token") String accessToken, @QueryParam("signature") String signature,
            @QueryParam("openid") String openid, @QueryParam("sig_method") String signatureMethod);
}
