import { connect } from 'node:net';

/** Bytes as they are onto a connection, and everything that comes back until the server or `until` ends it. */
export function rawExchange(
  url: string,
  request: string | Buffer,
  until: RegExp = /\r\n\r\n/,
): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const received = () => Buffer.concat(chunks).toString('utf8');
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(request));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (until.test(received())) socket.end();
    });
    socket.on('close', () => resolve(received()));
    socket.on('error', (error) => (chunks.length > 0 ? resolve(received()) : reject(error)));
  });
}
