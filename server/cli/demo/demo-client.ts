/** The service as any outside program sees it: JSON over HTTP, a bearer token, problems as errors. */
export interface ApiClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  download(path: string): Promise<Buffer>;
}

export function apiClient(origin: string, token?: string): ApiClient {
  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${await response.text()}`);
    return response;
  }
  const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
  return {
    get: (path) => json(call('GET', path)),
    post: (path, body) => json(call('POST', path, body)),
    put: (path, body) => json(call('PUT', path, body)),
    download: async (path) => Buffer.from(await (await call('GET', path)).arrayBuffer()),
  };
}
