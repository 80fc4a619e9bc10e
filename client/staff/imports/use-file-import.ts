import { useState } from 'preact/hooks';
import type { TableEncoding } from '../../../shared/api/table-file-api.ts';
import type { FieldMistake } from '../forms/field-mistakes.ts';
import { codeOf, type Outcome } from '../requests/api-client.ts';
import { type Upload, useUpload } from '../requests/use-upload.ts';

/** What the service takes, in bytes; it has the last word. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** What a report must say so that it can be acted on. */
export interface SeenFile {
  readonly encoding: TableEncoding;
  readonly basedOn: number;
  readonly digest: string;
}

/** What else of the reading somebody chose; it goes with the act as it went with the report. */
export interface ReadingChoice {
  readonly query?: Readonly<Record<string, string>>;
  /** For what stands in no log. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ImportInto {
  readonly addressOf: (part: 'import-preview' | 'import', query: Readonly<Record<string, string>>) => string;
  /** The problem by which the service says that somebody else came between. */
  readonly conflict: string;
}

export interface FileImport<Report extends SeenFile, Done> extends Pick<Upload, 'sent' | 'failure'> {
  readonly file: File | undefined;
  readonly report: Report | undefined;
  readonly doing: 'reading' | 'taking-in' | undefined;
  readonly choice: ReadingChoice;
  /** Why a file was not even sent. */
  readonly mistake: FieldMistake | undefined;
  /** True after somebody else came between, so that the report was made anew. */
  readonly madeAnew: boolean;
  readonly choose: (
    file: File | undefined,
    encoding?: TableEncoding,
    choice?: ReadingChoice,
  ) => Promise<void>;
  readonly takeIn: () => Promise<Outcome<Done> | undefined>;
  readonly forget: () => void;
}

/** A file on its way into a table of the service: first the report, then the act that does what the report says. */
export function useFileImport<Report extends SeenFile, Done>({
  addressOf,
  conflict,
}: ImportInto): FileImport<Report, Done> {
  const upload = useUpload();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const [doing, setDoing] = useState<'reading' | 'taking-in'>();
  const [mistake, setMistake] = useState<FieldMistake>();
  const [madeAnew, setMadeAnew] = useState(false);
  const [choice, setChoice] = useState<ReadingChoice>({});

  const read = async (
    chosen: File,
    encoding: TableEncoding | undefined,
    { query, headers }: ReadingChoice,
  ) => {
    setDoing('reading');
    const path = addressOf('import-preview', { ...(encoding ? { encoding } : {}), ...query });
    const outcome = await upload.run<Report>(path, chosen, headers);
    setDoing(undefined);
    setReport(outcome?.ok ? outcome.data : undefined);
  };

  return {
    ...{ sent: upload.sent, failure: upload.failure, file, report, doing, choice, mistake, madeAnew },
    async choose(chosen, encoding, how = {}) {
      setMadeAnew(false);
      if (!chosen) return setMistake({ code: 'no-file' });
      setFile(chosen);
      setReport(undefined);
      setChoice(how);
      if (chosen.size > LARGEST_FILE) return setMistake({ code: 'too-large-roster-file' });
      setMistake(undefined);
      await read(chosen, encoding, how);
    },
    async takeIn() {
      if (!file || !report) return undefined;
      setDoing('taking-in');
      const { encoding, basedOn, digest } = report;
      const query = { basedOn: String(basedOn), digest, encoding, ...choice.query };
      const outcome = await upload.run<Done>(addressOf('import', query), file, choice.headers);
      setDoing(undefined);
      if (outcome && !outcome.ok && codeOf(outcome.failure) === conflict) {
        setMadeAnew(true);
        await read(file, encoding, choice);
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
