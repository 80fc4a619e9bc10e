/** Requests over real HTTP. Redirects are not followed: where an answer leads is part of the contract. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body read as JSON, undefined when it is not JSON. */
  readonly body: unknown;
}

export type RequestHeaders = Readonly<Record<string, string>>;

export interface Client {
  send(method: string, path: string, options?: SendOptions): Promise<Reply>;
  get(path: string, headers?: RequestHeaders): Promise<Reply>;
  post(path: string, body?: unknown, headers?: RequestHeaders): Promise<Reply>;
  put(path: string, body: unknown): Promise<Reply>;
  patch(path: string, body: unknown): Promise<Reply>;
  delete(path: string): Promise<Reply>;
  /** A form as a browser without script posts it. */
  postForm(path: string, fields: Readonly<Record<string, string>>, headers?: RequestHeaders): Promise<Reply>;
}

export interface SendOptions {
  readonly headers?: RequestHeaders;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** Sent as JSON. */
  readonly json?: unknown;
}

/** A client of the service at `url`; `identify` gives the headers that say who is asking, at each request anew. */
export function clientOf(url: string, identify: () => Promise<RequestHeaders> = async () => ({})): Client {
  async function send(method: string, path: string, options: SendOptions = {}): Promise<Reply> {
    const json = options.json === undefined ? undefined : JSON.stringify(options.json);
    const body = options.raw ?? json;
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(await identify()),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    return { status: response.status, headers: response.headers, text, bytes, body: jsonIn(text) };
  }
  return {
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, body, headers = {}) => send('POST', path, { json: body, headers }),
    put: (path, body) => send('PUT', path, { json: body }),
    patch: (path, body) => send('PATCH', path, { json: body }),
    delete: (path) => send('DELETE', path),
    postForm: (path, fields, headers = {}) =>
      send('POST', path, {
        raw: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
