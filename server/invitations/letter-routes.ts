import type { FastifyInstance } from 'fastify';
import { lettersBody, lettersReply } from '../../shared/api/chasing-api.ts';
import { questionnaireParams } from '../../shared/api/questionnaire-api.ts';
import { firstLettersFor, LETTER_KINDS, type Letters } from '../../shared/domain/letter.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { addRoute } from '../http/route.ts';
import { found } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

const LETTERS_BODY_LIMIT = 256 * 1024;

/** The wording of the letters of request and reminder. They are filled in where they are read, from the same rules. */
export function addLetterRoutes(app: FastifyInstance, { store, clock }: Dependencies): void {
  addRoute(app, {
    method: 'GET',
    url: '/api/questionnaires/:questionnaireId/letters',
    summary: 'The wording of the letters, with placeholders, in both languages',
    access: 'run-questionnaires',
    params: questionnaireParams,
    replies: { 200: lettersReply },
    handler: async ({ params: { questionnaireId } }) =>
      store.read(async (reads) => {
        return readLetters(reads, found(await reads.questionnaires.find(questionnaireId)));
      }),
  });

  addRoute(app, {
    method: 'PUT',
    url: '/api/questionnaires/:questionnaireId/letters',
    summary: 'Word the letters, exactly as given',
    access: 'run-questionnaires',
    params: questionnaireParams,
    body: lettersBody,
    bodyLimit: LETTERS_BODY_LIMIT,
    replies: { 200: lettersReply },
    handler: async ({ params: { questionnaireId }, body, actor }) => {
      const at = clock();
      return store.write(async (writes) => {
        const questionnaire = found(await writes.questionnaires.find(questionnaireId));
        for (const kind of LETTER_KINDS)
          await writes.chasing.saveLetter(questionnaireId, kind, body[kind], at);
        await writes.audit.append({
          at,
          actor,
          action: 'word-letters',
          subject: `questionnaire/${questionnaireId}`,
          details: {},
        });
        return readLetters(writes, questionnaire);
      });
    },
  });
}

async function readLetters(reads: ReadStore, { id, content }: Questionnaire): Promise<Letters> {
  const first = firstLettersFor(content);
  return {
    request: (await reads.chasing.letter(id, 'request')) ?? first.request,
    reminder: (await reads.chasing.letter(id, 'reminder')) ?? first.reminder,
  };
}
