// The viewer asks nobody but this server: no validator badge, no remote fonts.
SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null
});
