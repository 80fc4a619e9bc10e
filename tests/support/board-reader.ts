/** A reader of server-sent events over real HTTP, event by event. */
export interface BoardReader {
  readonly type: string | null;
  /** The next event; rejects when the stream ends before it. */
  next(): Promise<{ readonly id: string; readonly data: unknown }>;
  /** Everything received so far. */
  text(): string;
  /** Resolves when the service has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

export async function readBoardOf(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<BoardReader> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  let text = '';
  let taken = 0;
  let isOver = false;
  let wake = () => {};
  const ended = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        wake();
      }
    } catch {
      // The test has left.
    }
    isOver = true;
    wake();
  })();
  return {
    type: response.headers.get('content-type'),
    text: () => text,
    ended,
    leave: () => abort.abort(),
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n', taken);
        if (end < 0) {
          if (isOver) throw new Error(`The stream ended: ${text.slice(-200)}`);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const block = text.slice(taken, end);
        taken = end + 2;
        const event = /^id: (.+)\nevent: board\ndata: (.+)$/.exec(block);
        if (event) return { id: event[1] ?? '', data: JSON.parse(event[2] ?? '') };
      }
    },
  };
}
