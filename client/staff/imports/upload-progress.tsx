import { groupedFigure } from '../../messages/figures.ts';
import { useWords } from '../frame/locale-setting.tsx';

export interface UploadProgressProps {
  readonly doing: 'reading' | 'taking-in';
  /** From 0 to 1; at 1 the file has arrived and the service is at work. */
  readonly sent: number;
  /** How many lines the file has, once that is known. */
  readonly rows: number | undefined;
  readonly name: string;
}

/** How far a file is: a share while it is sent, after that that something goes on. */
export function UploadProgress({ doing, sent, rows, name }: UploadProgressProps) {
  const { say } = useWords();
  const words =
    sent < 1
      ? say('rosterImport.sending', { name, percent: Math.floor(sent * 100) })
      : doing === 'reading'
        ? say('rosterImport.reading', { name })
        : say('rosterImport.takingIn', { count: groupedFigure(rows ?? 0) });
  return (
    <div class="upload-progress stack">
      <p id="upload-progress" role="status">
        {words}
      </p>
      {/* Without a value the browser draws that something goes on, and says so to screen readers. */}
      {sent < 1 ? (
        <progress aria-labelledby="upload-progress" max={1} value={sent} />
      ) : (
        <progress aria-labelledby="upload-progress" />
      )}
    </div>
  );
}
