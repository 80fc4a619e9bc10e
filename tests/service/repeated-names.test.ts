import { expect, it } from 'vitest';
import { repeatsName } from '../../server/http/repeated-names.ts';

const repeats = (text: string) => repeatsName(text, JSON.parse(text));

it.each([
  '{"a":1,"a":2}',
  '{"a":1,"\\u0061":1}',
  '{"a" \n:{"b":[{"c":0,\t"c"\r: null}]}}',
  '[{"":1,"":2}]',
  '{"a:b":1,"a:b":2}',
  '{"x":"\\\\","a":":","a":"\\":"}',
  '{"1":0,"1":0}',
])('sees the same name twice in %s', (text) => {
  expect(repeats(text)).toBe(true);
});

it.each([
  ...['null', '1', '":"', '[]', '{}', '[":", "a:b"]'],
  '{"a":{"a":[{"a":1},{"a":2}]}}',
  '{"a":"\\"a\\":1,\\"a\\":2","b":"\\\\"}',
  '{"https://a.example:443/":"10:30","t":":::"}',
  '{"a":1,"A":2,"ａ":3,"a ":4}',
  '{"\\\\":1,"\\\\\\\\":":","\\"":2}',
])('finds every name of an object once in %s', (text) => {
  expect(repeats(text)).toBe(false);
});

it('is as long as the text it reads, however deep that is and whatever stands in its strings', () => {
  const deep = `${'['.repeat(5_000)}{"a":":"}${']'.repeat(5_000)}`;
  expect(repeats(deep)).toBe(false);
  expect(repeats(`{"a":":${'\\\\'.repeat(100_000)}${'\\"'.repeat(100_000)}"}`)).toBe(false);
});
