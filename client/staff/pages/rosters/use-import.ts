import { useState } from 'preact/hooks';
import type {
  ImportPreviewReply,
  ImportReply,
  RosterEncoding,
} from '../../../../shared/api/roster-import-api.ts';
import { api } from '../../addresses.ts';
import type { FieldMistake } from '../../forms/field-mistakes.ts';
import { codeOf, type Outcome } from '../../requests/api-client.ts';
import { type Upload, useUpload } from '../../requests/use-upload.ts';

/** What the service takes, in bytes; it has the last word. */
const LARGEST_FILE = 16 * 1024 * 1024;

export interface RosterImport extends Pick<Upload, 'sent' | 'failure'> {
  readonly file: File | undefined;
  readonly report: ImportPreviewReply | undefined;
  readonly doing: 'reading' | 'taking-in' | undefined;
  /** Why a file was not even sent. */
  readonly mistake: FieldMistake | undefined;
  /** True after somebody else changed the roster, so that the report was made anew. */
  readonly madeAnew: boolean;
  readonly choose: (file: File | undefined, encoding?: RosterEncoding) => Promise<void>;
  readonly takeIn: () => Promise<Outcome<ImportReply> | undefined>;
  readonly forget: () => void;
}

/** A file on its way into a roster: first the report, then the act that does what the report says. */
export function useImport(rosterId: string): RosterImport {
  const upload = useUpload();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<ImportPreviewReply>();
  const [doing, setDoing] = useState<'reading' | 'taking-in'>();
  const [mistake, setMistake] = useState<FieldMistake>();
  const [madeAnew, setMadeAnew] = useState(false);

  const read = async (chosen: File, encoding: RosterEncoding | undefined) => {
    setDoing('reading');
    const path = api.rosterImport(rosterId, 'import-preview', encoding ? { encoding } : {});
    const outcome = await upload.run<ImportPreviewReply>(path, chosen);
    setDoing(undefined);
    setReport(outcome?.ok ? outcome.data : undefined);
  };

  return {
    ...{ sent: upload.sent, failure: upload.failure, file, report, doing, mistake, madeAnew },
    async choose(chosen, encoding) {
      setMadeAnew(false);
      if (!chosen) return setMistake({ code: 'no-file' });
      setFile(chosen);
      setReport(undefined);
      if (chosen.size > LARGEST_FILE) return setMistake({ code: 'too-large-roster-file' });
      setMistake(undefined);
      await read(chosen, encoding);
    },
    async takeIn() {
      if (!file || !report) return undefined;
      setDoing('taking-in');
      const { encoding, basedOn, digest } = report;
      const query = { basedOn: String(basedOn), digest, encoding };
      const outcome = await upload.run<ImportReply>(api.rosterImport(rosterId, 'import', query), file);
      setDoing(undefined);
      if (outcome && !outcome.ok && codeOf(outcome.failure) === 'roster-changed') {
        setMadeAnew(true);
        await read(file, encoding);
      }
      return outcome;
    },
    forget() {
      setFile(undefined);
      setReport(undefined);
      setMistake(undefined);
      setMadeAnew(false);
    },
  };
}
