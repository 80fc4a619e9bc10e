import { execFileSync } from 'node:child_process';

/** What is attacked is the service as it is delivered, so it is built first. */
export default function buildService(): void {
  execFileSync('npm', ['run', '--silent', 'build:if-needed'], { stdio: 'inherit' });
}
