import type { Failure, Outcome } from './api-client.ts';

export interface FileToSend {
  readonly path: string;
  readonly file: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  /** From 0 to 1, as the bytes go out; at 1 the service has them and is at work. */
  readonly onSent: (share: number) => void;
}

/**
 * Posts a file as it is. By XMLHttpRequest, because `fetch` does not tell how much of a body has gone out. Resolves
 * always, like the client's other requests.
 */
export function sendFile<T>({ path, file, headers = {}, onSent }: FileToSend): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (failure: Failure) => resolve({ ok: false, failure });
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent(total > 0 ? loaded / total : 0),
    );
    request.upload.addEventListener('load', () => onSent(1));
    // A file that has been changed or moved since it was chosen ends here as well.
    request.addEventListener('error', () => fail({ kind: 'network' }));
    request.addEventListener('load', () => {
      const strange: Failure = { kind: 'strange', status: request.status };
      const body = jsonIn(request.responseText);
      if (body === undefined) return fail(strange);
      if (request.status >= 200 && request.status < 300) return resolve({ ok: true, data: body as T });
      const type = request.getResponseHeader('content-type') ?? '';
      if (!type.includes('application/problem+json')) return fail(strange);
      return fail({ kind: 'problem', problem: body as Extract<Failure, { kind: 'problem' }>['problem'] });
    });
    request.send(file);
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
