// Uses a Palaestra as programs with OpenAI's own client do, and writes down what it got, as one line of JSON.
// Environment: BASE_URL, API_KEY, COMPLETER (a model that completes, or empty).
import OpenAI from 'openai';

const { BASE_URL: baseURL, API_KEY: apiKey } = process.env;
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const question = { model: 'recall', messages: [{ role: 'user', content: 'binary search in a sorted list' }] };
const got = {};

async function refusal(ask) {
  try {
    await ask();
    return { class: 'none' };
  } catch (e) {
    return { class: e.constructor.name, status: e.status, type: e.type, param: e.param, code: e.code,
      message: e.message };
  }
}

const models = [];
for await (const model of client.models.list()) {
  models.push(model.id);
}
got.models = models;
got.model = await client.models.retrieve('recall');
got.chat = await client.chat.completions.create(question);

const stream = await client.chat.completions.create(
  { ...question, stream: true, stream_options: { include_usage: true } });
got.streamed = { text: '', chunks: 0, roles: [] };
for await (const chunk of stream) {
  got.streamed.chunks += 1;
  const choice = chunk.choices[0];
  if (choice?.delta.role) got.streamed.roles.push(choice.delta.role);
  got.streamed.text += choice?.delta.content ?? '';
  got.streamed.finish = choice?.finish_reason ?? got.streamed.finish;
  got.streamed.usage = chunk.usage ?? got.streamed.usage;
}

const helper = client.chat.completions.stream(question);
got.helper = (await helper.finalChatCompletion()).choices[0].message.content;

const wish = { model: 'ngram', prompt: 'def add(a, b):\n    return ', suffix: '\n', max_tokens: 16 };
got.completed = await client.completions.create(wish);
got.completedInPieces = { text: '', chunks: 0 };
for await (const chunk of await client.completions.create({ ...wish, stream: true })) {
  got.completedInPieces.chunks += 1;
  got.completedInPieces.text += chunk.choices[0].text;
  got.completedInPieces.finish = chunk.choices[0].finish_reason ?? got.completedInPieces.finish;
}

got.refusals = {
  key: await refusal(() => new OpenAI({ baseURL, apiKey: 'pk-' + 'A'.repeat(43), maxRetries: 0 }).models.list()),
  model: await refusal(() => client.chat.completions.create({ ...question, model: 'nobody' })),
  streamedModel: await refusal(() => client.chat.completions.create({ ...question, model: 'nobody', stream: true })),
  several: await refusal(() => client.chat.completions.create({ ...question, n: 2 })),
  capability: await refusal(() => client.chat.completions.create({ ...question, model: 'ngram' })),
  path: await refusal(() => client.get('/nothing')),
};
console.log(JSON.stringify(got));
