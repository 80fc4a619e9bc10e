/** What one window of the app tells the others of this browser: they share one cookie, and so one session. */
export type WindowSignal =
  | { readonly kind: 'signed-in'; readonly accountId: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'idle' };

export interface WindowSignals {
  readonly send: (signal: WindowSignal) => void;
  readonly close: () => void;
}

/** Without `BroadcastChannel` (older browsers) a window learns it from the service, with its next request. */
export function openWindowSignals(onSignal: (signal: WindowSignal) => void): WindowSignals {
  if (!('BroadcastChannel' in globalThis)) return { send: () => {}, close: () => {} };
  const channel = new BroadcastChannel('hakaru.session');
  channel.onmessage = ({ data }: MessageEvent<WindowSignal>) => onSignal(data);
  return { send: (signal) => channel.postMessage(signal), close: () => channel.close() };
}
