import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeMaintenance, writeMaintenance } from '../../server/maintenance-file.ts';
import { textOf } from '../client/answer/markup-reading.ts';
import type { Reply } from './api-client.ts';
import { type IssuedRound, issuedRound } from './api-rounds.ts';
import { type People, peopleOf } from './people.ts';
import { type Service, startService } from './service.ts';

/** An issued round on a service that is shut for maintenance and opened again as its operators do it. */
export interface ShutService {
  readonly service: Service;
  readonly people: People;
  readonly round: IssuedRound;
  readonly dataDir: string;
  /** Address of the first respondent's page. */
  readonly page: string;
  readonly inMinutes: (minutes: number) => Date;
  /** The service looks for the file at most once a second. */
  readonly letASecondPass: () => void;
  readonly switchOn: (endsAt?: Date) => Promise<void>;
  readonly switchOff: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startShutService(): Promise<ShutService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-maintenance-'));
  const service = await startService({ environment: { DATA_DIR: dataDir, LOG_LEVEL: 'error' } });
  const people = await peopleOf(service);
  const round = await issuedRound(people.asEditor);
  const letASecondPass = () => service.clock.advance(1000);
  return {
    ...{ service, people, round, dataDir, letASecondPass },
    page: `/a/${round.codes[0]}`,
    inMinutes: (minutes) => new Date(service.clock.now().getTime() + minutes * 60_000),
    async switchOn(endsAt) {
      await writeMaintenance(dataDir, { endsAt });
      letASecondPass();
    },
    async switchOff() {
      await removeMaintenance(dataDir);
      letASecondPass();
    },
    async close() {
      await service.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a page says, with single spaces. */
export const spaced = ({ text }: Reply) => textOf(text).replace(/\s+/g, ' ');
